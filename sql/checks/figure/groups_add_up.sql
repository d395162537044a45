-- model:      checks.figure_groups_add_up
-- grain:      one row per figure and dimension whose groups do not add up to the all row
-- keys:       council_code, figure, dimension
-- sources:    figure.figure, reference.figure_definition, reference.period
-- definition: figures contract, section 5: a count by one single-valued dimension adds up to its all row
with

-- None may break it: a unit has one value of each dimension, 'unknown' among them. If one does, a dimension is null in a mart or a
-- population where it should be 'unknown'; every figure of that mart is then wrong. Sums of pounds are rounded, and not judged.
counts as (

    select
        figure.council_code,
        figure.figure,
        concat_ws(
            '*',
            case when figure.band is not null then 'band' end,
            case when figure.bedroom_need is not null then 'bedroom_need' end,
            case when figure.bedrooms is not null then 'bedrooms' end,
            case when figure.applicant_type is not null then 'applicant_type' end,
            case when figure.area is not null then 'area' end,
            case when figure.ward is not null then 'ward' end,
            case when figure.status is not null then 'status' end,
            case when figure.kind is not null then 'kind' end,
            case when figure.route is not null then 'route' end,
            case when figure.queue is not null then 'queue' end,
            case when figure.outcome is not null then 'outcome' end,
            case when figure.reason is not null then 'reason' end,
            case when figure.category is not null then 'category' end,
            case when figure.age_band is not null then 'age_band' end,
            case when figure.channel is not null then 'channel' end,
            case when figure.rent_basis is not null then 'rent_basis' end,
            case when figure.void_class is not null then 'void_class' end,
            case when figure.available is not null then 'available' end,
            case when figure.stage is not null then 'stage' end,
            case when figure.owner is not null then 'owner' end,
            case when figure.ta_type is not null then 'ta_type' end,
            case when figure.in_district is not null then 'in_district' end,
            case when figure.organisation is not null then 'organisation' end,
            case when figure.officer is not null then 'officer' end,
            case when figure.feed is not null then 'feed' end
        ) as dimension,
        figure.value,
        figure.rows_excluded

    from figure.figure as figure
    inner join reference.period as period
        on period.council_code = figure.council_code
        and period.as_at = figure.as_at
    inner join reference.figure_definition as definition on definition.figure = figure.figure
    where
        figure.value is not null
        and (definition.statistic = 'count' or (definition.statistic = 'sum' and definition.decimals = 0))

),

grouped as (

    select
        counts.council_code,
        counts.figure,
        counts.dimension,
        cast(sum(counts.value) as bigint) as counted,
        cast(sum(counts.rows_excluded) as bigint) as excluded

    from counts
    where position('*' in counts.dimension) = 0
    group by counts.council_code, counts.figure, counts.dimension

),

-- a unit may have several values, and be under each
several_values as (

    select
        several.figure,
        several.dimension

    from (values
        ('register.live.by_area_choice', 'area'),
        ('lettings.by_rp_category', 'category'),
        ('occupancy.reaching_age', 'bedrooms')
    ) as several(figure, dimension)

),

-- a unit left out for want of the very value is in the all row only
left_out_of_groups as (

    select
        missing.figure,
        missing.dimension

    from (values
        ('waiting.w1.by_wait_band', 'age_band'),
        ('waiting.w2.by_wait_band', 'age_band'),
        ('register.live.by_points_decile', 'category'),
        ('register.need_change.standard', 'category'),
        ('register.need_change.benefit', 'category'),
        ('occupancy.need_change.standard', 'category'),
        ('occupancy.need_change.benefit', 'category')
    ) as missing(figure, dimension)

)

select
    part.council_code,
    part.figure,
    part.dimension,
    part.figure || ' by ' || part.dimension || ' adds up to ' || cast(part.counted as string)
        || ' with ' || cast(part.excluded as string) || ' left out, over all it is ' || cast(total.counted as string)
        || ' with ' || cast(total.excluded as string) as failure_reason

from grouped as part
inner join grouped as total
    on total.council_code = part.council_code
    and total.figure = part.figure
    and total.dimension = ''
left join several_values
    on several_values.figure = part.figure
    and several_values.dimension = part.dimension
left join left_out_of_groups
    on left_out_of_groups.figure = part.figure
    and left_out_of_groups.dimension = part.dimension
where
    part.dimension <> ''
    and several_values.figure is null
    and (part.counted <> total.counted or (part.excluded <> total.excluded and left_out_of_groups.figure is null))
