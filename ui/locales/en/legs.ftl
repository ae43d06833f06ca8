## Legs: where a parcel is. Lower case, they stand inside sentences and in labels.
leg-seller = with the seller
leg-first_mile = first mile
leg-export = export
leg-international = line haul
leg-import = import customs
leg-destination_sorting = sorting
leg-last_mile = last mile
leg-pickup_point = pick-up point
leg-done = over
leg-return_domestic = return before export
leg-return_destination = return in the destination country
leg-unknown = cannot tell

## Events: what happened.
event-created = ordered
event-info_received = announced to the carrier
event-handed_over = handed over
event-accepted = accepted
event-arrived = arrived
event-departed = departed
event-in_transit = on the way
event-customs_started = customs began
event-customs_held = held by customs
event-customs_released = released by customs
event-customs_refused = refused by customs
event-out_for_delivery = with the courier
event-available_for_pickup = ready for pick-up
event-attempt_failed = attempt failed
event-delivered = received by the buyer
event-refused_by_buyer = refused at receipt
event-cancelled_by_buyer = cancelled by the buyer
event-cancelled_by_seller = cancelled by the seller
event-cancelled_by_carrier = cancelled by the carrier
event-cancelled = cancelled
event-storage_expiring = storage ends soon
event-storage_expired = storage time over
event-returning = on the way back
event-returned = back at the sender
event-lost = lost
event-damaged = damaged or defective
event-destroyed = destroyed
event-delayed = delayed
event-address_problem = problem with the address
event-not_found = number not known to the carrier
event-unknown = unknown code

## Who answers for the days of a leg, after the first-mile guide for Wildberries sellers.
responsible-seller = you, the seller
responsible-dpx = DPX (or the first-mile carrier)
responsible-dpx_or_export_wait = DPX, or export wait
responsible-international_carrier = international carrier
responsible-customs_or_carrier = customs / international carrier
responsible-marketplace = Wildberries
responsible-marketplace_or_buyer = Wildberries / buyer
responsible-return_direct = DPX: goods not yet exported go back to the seller directly
responsible-return_process = Wildberries: FBS return process in the destination country
responsible-nobody = nobody any more
responsible-unknown = cannot tell

## Why an event does not simply move the parcel on.
flag-future = time in the future: not counted yet
flag-no_time = no time: shown, not counted
flag-unknown_code = unknown code: the leg stays
flag-pre_declaration = announced before export, not an arrival
flag-correction = correction: further back than it seemed

## The way back after a cancellation or refusal.
route-none = nothing comes back: it was never handed over
route-domestic = back from DPX directly: not yet exported
route-undecided = between the countries: decided at the next event
route-destination = FBS return in the destination country

## How the way to the buyer ended.
ending-delivered = received by the buyer
ending-cancelled = cancelled
ending-refused = refused at receipt
ending-expired = not collected in time
ending-returning = on the way back
ending-returned = back at the sender
ending-lost = lost
ending-damaged = damaged or defective
ending-destroyed = destroyed

## Who cancelled.
cancelled-by-buyer = the buyer
cancelled-by-carrier = the carrier
cancelled-by-seller = the seller
cancelled-by-unsaid = not said by whom

## Where the parcel was when it was cancelled or refused.
cancel-stage-before_handover = before the hand-over
cancel-stage-before_departure = after the hand-over, before it left the country
cancel-stage-in_transit = between the countries
cancel-stage-after_arrival = in the destination country
cancel-stage-unknown = cannot tell

## Where a code comes from.
vocabulary-wb_history = Wildberries, order history
vocabulary-wb_status = Wildberries, present status
vocabulary-supplier_status = Wildberries, status set by the seller
vocabulary-wb_order_feed = Wildberries, order feed
vocabulary-wb_cancel_type = Wildberries, kind of cancellation
vocabulary-cainiao_action = Cainiao
vocabulary-ru_post_oper = Russian Post
vocabulary-cdek = CDEK
vocabulary-upu_emsevt = Universal Postal Union
vocabulary-17track = 17TRACK
vocabulary-karrio = karrio
vocabulary-aftership = AfterShip
