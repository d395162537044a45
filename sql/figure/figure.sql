-- model:      figure.figure
-- grain:      one row per as-at date, figure and group
-- keys:       council_code, as_at, figure, band, bedroom_need, bedrooms, applicant_type, area, ward, status, kind, route,
--             queue, outcome, reason, category, age_band, channel, rent_basis, void_class, available, stage, owner, ta_type,
--             in_district, organisation, officer, feed
-- sources:    core.feed_load, figure.measured, figure.result, reference.core_log_feed, reference.core_log_figure,
--             reference.figure_definition, reference.period
-- definition: the figures contract: every figure has an all row, empty is not zero, and a feed not supplied leaves no value
-- reading:    docs/definitions/core_logs.md, which figures CORE's logs are enough for
-- partition:  council_code, as_at
with

-- figures that some measure of this tree publishes; figure.measured and figure.result are made from the measures' result files
published as (

    select
        period.council_code,
        period.as_at,
        case figure_definition.period_kind
            when 'month' then period.month_start
            when 'financial_year' then period.financial_year_start
            when 'last_12_months' then period.last_12_months_start
            else period.as_at
        end as period_start,
        period.as_at as period_end,
        figure_definition.figure,
        figure_definition.unit,
        figure_definition.statistic,
        figure_definition.decimals,
        figure_definition.definition,
        figure_definition.feeds

    from reference.figure_definition as figure_definition
    inner join figure.measured as measured on measured.figure = figure_definition.figure
    cross join reference.period as period

),

supplied as (

    select
        feed_load.council_code,
        feed_load.feed

    from core.feed_load as feed_load
    inner join reference.period as period
        on period.council_code = feed_load.council_code
        and period.as_at = feed_load.as_at
    where feed_load.is_supplied

),

feeds_read as (

    select
        published.council_code,
        published.figure,
        split_part(published.feeds, '|', cast(n.i + 1 as integer)) as feed

    from published
    cross join range(0, 40) as n(i)
    where split_part(published.feeds, '|', cast(n.i + 1 as integer)) <> ''

),

-- lettings told by CORE's logs need no application to be counted
core_lettings as (

    select count(*) as feeds

    from reference.core_log_feed as core_log_feed
    where core_log_feed.feed = 'letting'

),

-- not supplied; or made from CORE's logs, which tell of homes let only, and the figure needs all of them
without_a_feed as (

    select
        feeds_read.council_code,
        feeds_read.figure,
        count(*) as feeds_missing

    from feeds_read
    cross join core_lettings
    left join supplied
        on supplied.council_code = feeds_read.council_code
        and supplied.feed = feeds_read.feed
    left join reference.core_log_feed as core_log_feed on core_log_feed.feed = feeds_read.feed
    left join reference.core_log_figure as core_log_figure
        on core_log_figure.figure = feeds_read.figure
        and core_log_figure.feed = feeds_read.feed
    where
        (supplied.feed is null and (core_lettings.feeds = 0 or coalesce(core_log_figure.is_needed, true)))
        or (core_log_feed.feed is not null and core_log_figure.feed is null)
    group by feeds_read.council_code, feeds_read.figure

),

measured_rows as (

    select
        result.*,
        coalesce(
            band, bedroom_need, bedrooms, applicant_type, area, ward, status, kind, route, queue, outcome, reason, category,
            age_band, channel, rent_basis, void_class, available, stage, owner, ta_type, in_district, organisation, officer, feed
        ) is null as is_all_row

    from figure.result as result
    inner join reference.period as period on period.council_code = result.council_code

),

figures_with_all_row as (

    select
        measured_rows.council_code,
        measured_rows.figure,
        count(*) as all_rows

    from measured_rows
    where measured_rows.is_all_row
    group by measured_rows.council_code, measured_rows.figure

)

select
    published.council_code,
    published.as_at,
    published.figure,
    published.period_start,
    published.period_end,
    measured_rows.band,
    measured_rows.bedroom_need,
    measured_rows.bedrooms,
    measured_rows.applicant_type,
    measured_rows.area,
    measured_rows.ward,
    measured_rows.status,
    measured_rows.kind,
    measured_rows.route,
    measured_rows.queue,
    measured_rows.outcome,
    measured_rows.reason,
    measured_rows.category,
    measured_rows.age_band,
    measured_rows.channel,
    measured_rows.rent_basis,
    measured_rows.void_class,
    measured_rows.available,
    measured_rows.stage,
    measured_rows.owner,
    measured_rows.ta_type,
    measured_rows.in_district,
    measured_rows.organisation,
    measured_rows.officer,
    measured_rows.feed,
    cast(measured_rows.value as decimal(20, 4)) as value,
    cast(measured_rows.numerator as decimal(20, 2)) as numerator,
    cast(measured_rows.denominator as decimal(20, 2)) as denominator,
    cast(measured_rows.rows_counted as bigint) as rows_counted,
    cast(measured_rows.rows_excluded as bigint) as rows_excluded,
    published.unit,
    published.statistic,
    cast(published.decimals as integer) as decimals,
    published.definition

from published
inner join measured_rows
    on measured_rows.council_code = published.council_code
    and measured_rows.figure = published.figure
left join without_a_feed
    on without_a_feed.council_code = published.council_code
    and without_a_feed.figure = published.figure
where without_a_feed.figure is null

union all

-- nobody to measure, or a feed that was not supplied: the all row stands all the same
select
    published.council_code,
    published.as_at,
    published.figure,
    published.period_start,
    published.period_end,
    cast(null as string) as band,
    cast(null as string) as bedroom_need,
    cast(null as string) as bedrooms,
    cast(null as string) as applicant_type,
    cast(null as string) as area,
    cast(null as string) as ward,
    cast(null as string) as status,
    cast(null as string) as kind,
    cast(null as string) as route,
    cast(null as string) as queue,
    cast(null as string) as outcome,
    cast(null as string) as reason,
    cast(null as string) as category,
    cast(null as string) as age_band,
    cast(null as string) as channel,
    cast(null as string) as rent_basis,
    cast(null as string) as void_class,
    cast(null as string) as available,
    cast(null as string) as stage,
    cast(null as string) as owner,
    cast(null as string) as ta_type,
    cast(null as string) as in_district,
    cast(null as string) as organisation,
    cast(null as string) as officer,
    cast(null as string) as feed,
    case
        when without_a_feed.figure is null and published.statistic in ('count', 'sum') then cast(0 as decimal(20, 4))
        else cast(null as decimal(20, 4))
    end as value,
    case
        when without_a_feed.figure is null and published.statistic in ('mean', 'percent', 'ratio') then cast(0 as decimal(20, 2))
        else cast(null as decimal(20, 2))
    end as numerator,
    case
        when without_a_feed.figure is null and published.statistic in ('mean', 'percent', 'ratio') then cast(0 as decimal(20, 2))
        else cast(null as decimal(20, 2))
    end as denominator,
    cast(0 as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded,
    published.unit,
    published.statistic,
    cast(published.decimals as integer) as decimals,
    published.definition

from published
left join without_a_feed
    on without_a_feed.council_code = published.council_code
    and without_a_feed.figure = published.figure
left join figures_with_all_row
    on figures_with_all_row.council_code = published.council_code
    and figures_with_all_row.figure = published.figure
where without_a_feed.figure is not null
    or figures_with_all_row.figure is null
