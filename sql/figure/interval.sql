-- model:      figure.interval
-- grain:      one row per as-at date, figure and group of which a measure tells limits
-- keys:       council_code, as_at, figure, band, bedroom_need, bedrooms, applicant_type, area, ward, status, kind, route,
--             queue, outcome, reason, category, age_band, channel, rent_basis, void_class, available, stage, owner, ta_type,
--             in_district, organisation, officer, feed
-- sources:    figure.figure, figure.limits, reference.period
-- definition: between which values a figure may lie by chance alone; figure.limits is made from the measures' limits files. A limit
--             that is not known, or not reached, is null, and the note says which. A figure without its feeds has none
-- partition:  council_code, as_at
select
    figure.council_code,
    figure.as_at,
    figure.figure,
    figure.band,
    figure.bedroom_need,
    figure.bedrooms,
    figure.applicant_type,
    figure.area,
    figure.ward,
    figure.status,
    figure.kind,
    figure.route,
    figure.queue,
    figure.outcome,
    figure.reason,
    figure.category,
    figure.age_band,
    figure.channel,
    figure.rent_basis,
    figure.void_class,
    figure.available,
    figure.stage,
    figure.owner,
    figure.ta_type,
    figure.in_district,
    figure.organisation,
    figure.officer,
    figure.feed,
    figure.value,
    cast(limits.lower as decimal(20, 4)) as lower,
    cast(limits.upper as decimal(20, 4)) as upper,
    cast(limits.standard_error as decimal(20, 4)) as standard_error,
    cast(limits.level_percent as integer) as level_percent,
    limits.method,
    limits.note

from figure.limits as limits
inner join reference.period as period on period.council_code = limits.council_code
inner join figure.figure as figure
    on figure.council_code = limits.council_code
    and figure.as_at = period.as_at
    and figure.figure = limits.figure
    -- a feed that was not supplied leaves a row that counts nobody
    and figure.rows_counted > 0
    and coalesce(figure.band, '') = coalesce(limits.band, '')
    and coalesce(figure.bedroom_need, '') = coalesce(limits.bedroom_need, '')
    and coalesce(figure.bedrooms, '') = coalesce(limits.bedrooms, '')
    and coalesce(figure.applicant_type, '') = coalesce(limits.applicant_type, '')
    and coalesce(figure.area, '') = coalesce(limits.area, '')
    and coalesce(figure.ward, '') = coalesce(limits.ward, '')
    and coalesce(figure.status, '') = coalesce(limits.status, '')
    and coalesce(figure.kind, '') = coalesce(limits.kind, '')
    and coalesce(figure.route, '') = coalesce(limits.route, '')
    and coalesce(figure.queue, '') = coalesce(limits.queue, '')
    and coalesce(figure.outcome, '') = coalesce(limits.outcome, '')
    and coalesce(figure.reason, '') = coalesce(limits.reason, '')
    and coalesce(figure.category, '') = coalesce(limits.category, '')
    and coalesce(figure.age_band, '') = coalesce(limits.age_band, '')
    and coalesce(figure.channel, '') = coalesce(limits.channel, '')
    and coalesce(figure.rent_basis, '') = coalesce(limits.rent_basis, '')
    and coalesce(figure.void_class, '') = coalesce(limits.void_class, '')
    and coalesce(figure.available, '') = coalesce(limits.available, '')
    and coalesce(figure.stage, '') = coalesce(limits.stage, '')
    and coalesce(figure.owner, '') = coalesce(limits.owner, '')
    and coalesce(figure.ta_type, '') = coalesce(limits.ta_type, '')
    and coalesce(figure.in_district, '') = coalesce(limits.in_district, '')
    and coalesce(figure.organisation, '') = coalesce(limits.organisation, '')
    and coalesce(figure.officer, '') = coalesce(limits.officer, '')
    and coalesce(figure.feed, '') = coalesce(limits.feed, '')
