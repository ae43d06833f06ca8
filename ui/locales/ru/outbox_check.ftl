# What an action at a marketplace is about, what it means, and what follows: said by the program, shown before anything is sent.
outbox-subject-review = { $stars ->
    [0] Отзыв о товаре { $product }
   *[other] Отзыв { $stars } ★ о товаре { $product }
}
outbox-subject-claim = Заявка на возврат, { $product }: { $action }
outbox-subject-chat = Чат с покупателем { $buyer }
outbox-subject-order = Заказ { $order }
outbox-subject-stock = Товар { $item }, склад { $warehouse }: в продаже { $amount }
outbox-subject-other = { $target }
outbox-warning-second_message = Вы писали этому покупателю { $at }. Второе сообщение за сутки легко принять за давление.
outbox-consequence-answer = Ответ виден всем под отзывом. Изменить его можно один раз.
outbox-consequence-answer_last = Ответ, который там стоит, будет заменён. Больше изменить его нельзя.
outbox-consequence-claim = Покупатель узнает ваше решение. От него зависит, что будет с товаром и деньгами.
outbox-consequence-message = Покупатель прочтёт это в чате. Там вернуть сообщение нельзя.
outbox-consequence-cancel = Заказ отменяется окончательно. Возможен штраф:
outbox-consequence-cancel_zero = Заказ отменяется окончательно. Он оформлен при нулевом остатке, такие можно отменять без штрафа.
outbox-consequence-cancel_unknown = Заказ отменяется окончательно. Чего это стоит, неизвестно.
outbox-consequence-stock_zero = С этого склада товар больше не смогут заказать.
outbox-consequence-stock = Столько можно будет заказать с этого склада.
outbox-rule-days = { $value ->
    [one] { $value } день
    [few] { $value } дня
   *[many] { $value } дней
}
outbox-rule-hours = { $value } ч
outbox-rule-percent = { $value } %
outbox-rule-plain = { $value }
claim-action-approve1 = возврат денег после проверки товара
claim-action-approve2 = возврат денег, товар возвращается
claim-action-approvecc1 = одобрено для самовывоза
claim-action-autorefund1 = возврат денег, товар остаётся у покупателя
claim-action-reject1 = отказ: брак не найден
claim-action-reject2 = просьба прислать фото и видео
claim-action-reject3 = направление в сервисный центр
claim-action-rejectcustom = отказ своими словами
undo-outbox-add = { $what }: поставлено в исходящие
