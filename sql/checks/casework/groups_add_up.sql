-- model:      checks.casework_groups_add_up
-- grain:      one row per figure and dimension whose groups do not add up to the all row
-- keys:       council_code, figure, dimension
-- sources:    figure.figure, reference.period
-- definition: figures contract, section 5: a count by one single-valued dimension adds up to its all row
with

-- None may break it: an application, bid, offer, nomination, enquiry or move has one value of each of these dimensions.
-- If one does, a dimension is null in a population where it should be 'unknown'; look in the figure's measure.
counts as (

    select
        figure.council_code,
        figure.figure,
        case
            when figure.applicant_type is not null then 'applicant_type'
            when figure.category is not null then 'category'
            when figure.outcome is not null then 'outcome'
            when figure.age_band is not null then 'age_band'
            when figure.bedrooms is not null then 'bedrooms'
            when figure.area is not null then 'area'
            when figure.channel is not null then 'channel'
            when figure.reason is not null then 'reason'
            when figure.organisation is not null then 'organisation'
            when figure.kind is not null then 'kind'
            when figure.officer is not null then 'officer'
            else 'all'
        end as dimension,
        figure.value,
        figure.rows_excluded

    from figure.figure as figure
    inner join reference.period as period
        on period.council_code = figure.council_code
        and period.as_at = figure.as_at
    where
        figure.figure in (
            'register.pending.applications',
            'register.debt.applications',
            'decisions.new_applications',
            'decisions.made',
            'decisions.undecided',
            'caseload.live_applications',
            'reviews.overdue',
            'adverts.closed',
            'bids.valid',
            'bids.bypassed',
            'offers.made',
            'offers.resolved',
            'offers.refusals',
            'nominations.sent',
            'nominations.resolved',
            'nominations.rejections',
            'nominations.outstanding',
            'enquiries.received',
            'enquiries.answered',
            'enquiries.open',
            'enquiries.overdue',
            'decants.open',
            'mobility.completed',
            'mobility.exchanges_refused'
        )
        and figure.value is not null

),

grouped as (

    select
        counts.council_code,
        counts.figure,
        counts.dimension,
        cast(sum(counts.value) as decimal(20, 4)) as value,
        cast(sum(counts.rows_excluded) as bigint) as rows_excluded

    from counts
    group by counts.council_code, counts.figure, counts.dimension

)

select
    part.council_code,
    part.figure,
    part.dimension,
    part.figure || ' by ' || part.dimension || ' adds up to ' || cast(part.value as string)
        || ' with ' || cast(part.rows_excluded as string) || ' left out, over all it is ' || cast(total.value as string)
        || ' with ' || cast(total.rows_excluded as string) as failure_reason

from grouped as part
inner join grouped as total
    on total.council_code = part.council_code
    and total.figure = part.figure
    and total.dimension = 'all'
where
    part.dimension <> 'all'
    and (part.value <> total.value or part.rows_excluded <> total.rows_excluded)
