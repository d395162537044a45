-- model:      checks.register_groups_add_up
-- grain:      one row per figure and dimension whose groups do not add up to the all row
-- keys:       council_code, figure, dimension
-- sources:    figure.figure, reference.period
-- definition: figures contract, section 5: a count by one single-valued dimension adds up to its all row
with

-- None may break it: an application, household or letting has one value of each of these dimensions, 'unknown' among them.
-- If one does, a dimension is null in a mart where it should be 'unknown'. Not here: area choices, which are several.
counts as (

    select
        figure.council_code,
        figure.figure,
        case
            when figure.band is not null then 'band'
            when figure.bedroom_need is not null then 'bedroom_need'
            when figure.bedrooms is not null then 'bedrooms'
            when figure.applicant_type is not null then 'applicant_type'
            when figure.area is not null then 'area'
            when figure.ward is not null then 'ward'
            when figure.status is not null then 'status'
            when figure.kind is not null then 'kind'
            when figure.route is not null then 'route'
            when figure.queue is not null then 'queue'
            when figure.age_band is not null then 'age_band'
            when figure.rent_basis is not null then 'rent_basis'
            else 'all'
        end as dimension,
        figure.bedroom_need is not null and (figure.band is not null or figure.bedrooms is not null) as is_pair,
        figure.value

    from figure.figure as figure
    inner join reference.period as period
        on period.council_code = figure.council_code
        and period.as_at = figure.as_at
    where
        figure.figure in (
            'register.live.households',
            'register.live.applications',
            'register.live.transfer_households',
            'waiting.w1.by_wait_band',
            'waiting.w2.by_wait_band',
            'lettings.count',
            'lettings.month'
        )
        and figure.value is not null

),

grouped as (

    select
        counts.council_code,
        counts.figure,
        counts.dimension,
        cast(sum(counts.value) as bigint) as value

    from counts
    where not counts.is_pair
    group by counts.council_code, counts.figure, counts.dimension

)

select
    part.council_code,
    part.figure,
    part.dimension,
    part.figure || ' over all is ' || cast(whole.value as string) || ', by ' || part.dimension || ' '
        || cast(part.value as string) as failure_reason

from grouped as part
inner join grouped as whole
    on whole.council_code = part.council_code
    and whole.figure = part.figure
    and whole.dimension = 'all'
where part.value <> whole.value
