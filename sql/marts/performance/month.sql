-- model:      performance.month
-- grain:      one row per figure row and month: the as-at date's, the month before and the month a year before; all of the last two years
--             for figures over all units and for rows with a target. Of several as-at dates in a month the last
-- keys:       council_code, figure, group_key, months_back
-- sources:    figure.figure, performance.target, reference.period
-- definition: published figures as the table has them now: a month that was restated counts as restated. months_back 0 is the as-at date's
--             month; group_key is every dimension of the row, in their order
-- reading:    docs/definitions/targets.md
-- stored:     work
with

published as (

    select
        figure.council_code,
        figure.as_at,
        (year(period.as_at) * 12 + month(period.as_at)) - (year(figure.as_at) * 12 + month(figure.as_at)) as months_back

    from figure.figure as figure
    inner join reference.period as period
        on period.council_code = figure.council_code
        and period.as_at >= figure.as_at
    where figure.as_at >= month_add(period.month_start, -24)
    group by figure.council_code, figure.as_at, period.as_at

),

last_of_month as (

    select
        published.council_code,
        published.months_back,
        max(published.as_at) as as_at

    from published
    group by published.council_code, published.months_back

),

keyed as (

    select
        figure.council_code,
        figure.figure,
        coalesce(figure.band, '') || chr(31) || coalesce(figure.bedroom_need, '') || chr(31) || coalesce(figure.bedrooms, '')
            || chr(31) || coalesce(figure.applicant_type, '') || chr(31) || coalesce(figure.area, '') || chr(31) || coalesce(figure.ward, '')
            || chr(31) || coalesce(figure.status, '') || chr(31) || coalesce(figure.kind, '') || chr(31) || coalesce(figure.route, '')
            || chr(31) || coalesce(figure.queue, '') || chr(31) || coalesce(figure.outcome, '') || chr(31) || coalesce(figure.reason, '')
            || chr(31) || coalesce(figure.category, '') || chr(31) || coalesce(figure.age_band, '') || chr(31) || coalesce(figure.channel, '')
            || chr(31) || coalesce(figure.rent_basis, '') || chr(31) || coalesce(figure.void_class, '') || chr(31) || coalesce(figure.available, '')
            || chr(31) || coalesce(figure.stage, '') || chr(31) || coalesce(figure.owner, '') || chr(31) || coalesce(figure.ta_type, '')
            || chr(31) || coalesce(figure.in_district, '') || chr(31) || coalesce(figure.organisation, '') || chr(31) || coalesce(figure.officer, '')
            || chr(31) || coalesce(figure.feed, '') as group_key,
        coalesce(
            figure.band, figure.bedroom_need, figure.bedrooms, figure.applicant_type, figure.area, figure.ward, figure.status, figure.kind,
            figure.route, figure.queue, figure.outcome, figure.reason, figure.category, figure.age_band, figure.channel,
            figure.rent_basis, figure.void_class, figure.available, figure.stage, figure.owner, figure.ta_type, figure.in_district,
            figure.organisation, figure.officer, figure.feed
        ) is null as is_all_row,
        last_of_month.months_back,
        figure.as_at,
        figure.period_start,
        figure.value,
        figure.unit,
        figure.statistic,
        figure.decimals,
        figure.definition

    from figure.figure as figure
    inner join last_of_month
        on last_of_month.council_code = figure.council_code
        and last_of_month.as_at = figure.as_at

)

select
    keyed.council_code,
    keyed.figure,
    keyed.group_key,
    cast(keyed.months_back as integer) as months_back,
    keyed.as_at,
    keyed.period_start,
    keyed.value,
    keyed.unit,
    keyed.statistic,
    keyed.decimals,
    keyed.definition,
    target.limits_from,
    keyed.is_all_row or target.figure is not null as is_charted

from keyed
left join performance.target as target
    on target.council_code = keyed.council_code
    and target.figure = keyed.figure
    and target.group_key = keyed.group_key
where
    keyed.months_back in (0, 1, 12)
    or keyed.is_all_row
    or target.figure is not null
