# Reviews, as Rust writes them: facts of cases, the complaint, the undo list.

fact-cause_by = Кто указал
fact-sureness = Насколько уверенно по словам
fact-timing = Даты посылки
cause_by-seller = вы
sureness-low = слабо
sureness-medium = ясно
sureness-high = очень ясно
review-timing-late = дольше, чем у вас обычно
review-timing-in_time = не дольше, чем у вас обычно
review-timing-no_usual = обычный срок ещё не известен: меньше 20 завершённых посылок
review-timing-no_dates = событий с датами нет
review-timing-several = подходит несколько заказов
review-timing-no_order = подходящего заказа нет

# Filed with the marketplace; written in its language whatever the window speaks.
complaint-body = Просим оценить отзыв { $review }{ $date }: { $reason }
    Автор пишет: «{ $quote }»
    { $fact }
    Просим решить, относится ли отзыв к товару.
complaint-date = {" "}от { $at }
complaint-reason-not_about_product = он описывает доставку или выдачу, а не товар.
complaint-reason-competitor = есть признаки, что его оставил конкурент.
complaint-reason-spam = это реклама, о товаре в нём ничего нет.
complaint-reason-obscene_photo = к нему приложено непристойное фото.
complaint-reason-obscene_words = в нём нецензурные слова или оскорбления.
complaint-reason-unrelated_photo = на фото не этот товар.
complaint-reason-political = он о политике, а не о товаре.
complaint-fact-late = Заказ { $order }: между «{ $from }» ({ $from_at }) и «{ $to }» ({ $to_at }) прошло { $days } дн.; медиана по завершённым посылкам ({ $basis }) — { $usual } дн.
complaint-fact-open = Заказ { $order }: «{ $from }» — { $from_at }, { $days } дн. назад; медиана по завершённым посылкам ({ $basis }) — { $usual } дн.
complaint-fact-received = Заказ { $order } оформлен { $ordered_at }, получен { $at }, через { $days } дн.
complaint-fact-no_goods = О качестве, виде или размере товара в отзыве ничего не сказано.
complaint-fact-no_product = О товаре в отзыве ничего не сказано.

undo-review-cause = Отзыв { $review }: причина указана
undo-review-outcome = Отзыв { $review }: итог записан
undo-complaint-save = Отзыв { $review }: жалоба написана
undo-complaint-hold = Отзыв { $review }: жалоба отложена
undo-complaint-filed = Отзыв { $review }: жалоба подана
undo-complaint-result = Отзыв { $review }: решение по жалобе записано
undo-complaint-drop = Отзыв { $review }: черновик жалобы удалён

error-review-unknown = Отзыва с номером { $value } нет.
error-review-unknown-why = Ни один магазин здесь не получал такого отзыва.
error-review-unknown-help = Скопируйте номер из списка отзывов или запустите синхронизацию.
error-review-cause = «{ $value }» — не причина.
error-review-cause-why = Отзыв бывает о доставке (delivery), упаковке (packaging), товаре (product), несоответствии описанию (not_as_described), размере (size), не том товаре (wrong_item), это брань или реклама (abuse) либо неясно (unclear).
error-review-cause-help = Выберите одну из них.
error-review-outcome = «{ $value }» — не итог отзыва.
error-review-outcome-why = Итог отзыва: hidden, excluded, refused, upgraded или answered; итог жалобы: hidden, excluded или refused.
error-review-outcome-help = Выберите один из них.
error-complaint-ground = «{ $value }» — не основание жалобы.
error-complaint-ground-why = Основания — те, что называет площадка.
error-complaint-ground-help = Выберите из списка.
error-complaint-filed = На этот отзыв жалоба уже подана.
error-complaint-filed-why = На один отзыв подаётся одна жалоба, навсегда.
error-complaint-filed-help = Запишите решение по ней. Если отметили по ошибке, отмените действие.
error-complaint-unready = Жалоба не готова.
error-complaint-unready-why = Открыт пункт списка или не прошло время на раздумье.
error-complaint-unready-help = Пройдите список рядом с жалобой.
error-complaint-unfiled = Жалоба на этот отзыв не подавалась.
error-complaint-unfiled-why = Решение бывает только по поданной жалобе.
error-complaint-unfiled-help = Сначала отметьте, что жалоба подана.
