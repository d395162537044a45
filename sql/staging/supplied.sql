-- model:      staging.supplied
-- grain:      one row: which feeds are supplied at the as-at
-- keys:       council_code
-- sources:    landing.file, reference.period, reference.published
-- definition: contract of the feeds: a snapshot with a file in the folder, an event feed with one in any folder so far;
--             made from the feeds by etl, do not edit
select
    period.council_code,
    coalesce(bool_or(file.feed = 'property' and file.as_at = period.as_at), false) as is_property_supplied,
    coalesce(bool_or(file.feed = 'tenancy' and file.as_at = period.as_at), false) as is_tenancy_supplied,
    coalesce(bool_or(file.feed = 'household_member' and file.as_at = period.as_at), false) as is_household_member_supplied,
    coalesce(bool_or(file.feed = 'homelessness_case' and file.as_at = period.as_at), false) as is_homelessness_case_supplied,
    coalesce(bool_or(file.feed = 'application' and file.as_at = period.as_at), false) as is_application_supplied,
    coalesce(bool_or(file.feed = 'application_event'), false) as is_application_event_supplied,
    coalesce(bool_or(file.feed = 'review' and file.as_at = period.as_at), false) as is_review_supplied,
    coalesce(bool_or(file.feed = 'advert' and file.as_at = period.as_at), false) as is_advert_supplied,
    coalesce(bool_or(file.feed = 'bid'), false) as is_bid_supplied,
    coalesce(bool_or(file.feed = 'offer' and file.as_at = period.as_at), false) as is_offer_supplied,
    coalesce(bool_or(file.feed = 'nomination' and file.as_at = period.as_at), false) as is_nomination_supplied,
    coalesce(bool_or(file.feed = 'void' and file.as_at = period.as_at), false) as is_void_supplied,
    coalesce(bool_or(file.feed = 'void_event'), false) as is_void_event_supplied,
    coalesce(bool_or(file.feed = 'letting' and file.as_at = period.as_at), false) as is_letting_supplied,
    coalesce(bool_or(file.feed = 'ta_placement' and file.as_at = period.as_at), false) as is_ta_placement_supplied,
    coalesce(bool_or(file.feed = 'ta_invoice'), false) as is_ta_invoice_supplied,
    coalesce(bool_or(file.feed = 'decant' and file.as_at = period.as_at), false) as is_decant_supplied,
    coalesce(bool_or(file.feed = 'mobility_move' and file.as_at = period.as_at), false) as is_mobility_move_supplied,
    coalesce(bool_or(file.feed = 'enquiry'), false) as is_enquiry_supplied

from reference.period as period
left join landing.file as file
    on file.council_code = period.council_code
    and file.as_at <= period.as_at
    and file.is_accepted
left join reference.published as published
    on published.council_code = file.council_code
    and published.as_at = file.as_at
where file.as_at is null
    or file.as_at = period.as_at
    or published.as_at is not null
group by period.council_code
