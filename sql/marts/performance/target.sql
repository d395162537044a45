-- model:      performance.target
-- grain:      one row per figure row with a target in force at the as-at date
-- keys:       council_code, figure, group_key
-- sources:    reference.target
-- definition: the council's targets.csv; group_key tells a figure's groups apart as performance.month does
-- reading:    docs/definitions/targets.md
-- stored:     view
select
    target.*,
    coalesce(target.band, '') || chr(31) || coalesce(target.bedroom_need, '') || chr(31) || coalesce(target.bedrooms, '')
        || chr(31) || coalesce(target.applicant_type, '') || chr(31) || coalesce(target.area, '') || chr(31) || coalesce(target.ward, '')
        || chr(31) || coalesce(target.status, '') || chr(31) || coalesce(target.kind, '') || chr(31) || coalesce(target.route, '')
        || chr(31) || coalesce(target.queue, '') || chr(31) || coalesce(target.outcome, '') || chr(31) || coalesce(target.reason, '')
        || chr(31) || coalesce(target.category, '') || chr(31) || coalesce(target.age_band, '') || chr(31) || coalesce(target.channel, '')
        || chr(31) || coalesce(target.rent_basis, '') || chr(31) || coalesce(target.void_class, '') || chr(31) || coalesce(target.available, '')
        || chr(31) || coalesce(target.stage, '') || chr(31) || coalesce(target.owner, '') || chr(31) || coalesce(target.ta_type, '')
        || chr(31) || coalesce(target.in_district, '') || chr(31) || coalesce(target.organisation, '') || chr(31) || coalesce(target.officer, '')
        || chr(31) || coalesce(target.feed, '') as group_key

from reference.target as target
