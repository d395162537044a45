-- model:      checks.ta_groups_add_up
-- grain:      one row per figure and dimension whose groups do not add up to the all row
-- keys:       council_code, figure, dimension
-- sources:    figure.figure, reference.period
-- definition: figures contract, section 5: a count by one single-valued dimension adds up to its all row
with

-- None may break it: a household, placement, stay, line or case has one value of each of these dimensions, 'unknown' among them.
-- If one does, a dimension is null in a mart where it should be 'unknown'.
counts as (

    select
        figure.council_code,
        figure.figure,
        case
            when figure.ta_type is not null then 'ta_type'
            when figure.in_district is not null then 'in_district'
            when figure.organisation is not null then 'organisation'
            when figure.reason is not null then 'reason'
            when figure.outcome is not null then 'outcome'
            else 'all'
        end as dimension,
        figure.value

    from figure.figure as figure
    inner join reference.period as period
        on period.council_code = figure.council_code
        and period.as_at = figure.as_at
    where
        figure.figure in (
            'ta.households',
            'ta.households_with_children',
            'ta.children',
            'ta.out_of_district',
            'ta.nights',
            'ta.entries',
            'ta.exits',
            'ta.certificates_expired',
            'ta.invoices.overbilled_nights',
            'homelessness.assessments'
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
    group by counts.council_code, counts.figure, counts.dimension

)

select
    part.council_code,
    part.figure,
    part.dimension,
    part.figure || ' over all is ' || cast(total.value as string) || ', by ' || part.dimension || ' '
        || cast(part.value as string) as failure_reason

from grouped as part
inner join grouped as total
    on total.council_code = part.council_code
    and total.figure = part.figure
    and total.dimension = 'all'
where
    part.dimension <> 'all'
    and part.value <> total.value
