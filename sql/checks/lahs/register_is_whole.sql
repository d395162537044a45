-- model:      checks.lahs_register_is_whole
-- grain:      one row per council whose live households are more than those of LAHS and the transfers
-- keys:       council_code
-- sources:    figure.figure, reference.period
-- definition: figures contract, section 5: lahs.cc1a + register.live.transfer_households >= register.live.households
with

-- None may break it: a live household has an application that LAHS counts, or a transfer application, or both.
-- If one does, an applicant_type is neither; cc1 and the register's own counts then tell two stories.
counts as (

    select
        figure.council_code,
        sum(case when figure.figure = 'register.live.households' then figure.value else 0 end) as live,
        sum(case when figure.figure = 'register.live.households' then 0 else figure.value end) as by_kind,
        count(*) as figures

    from figure.figure as figure
    inner join reference.period as period
        on period.council_code = figure.council_code
        and period.as_at = figure.as_at
    where
        figure.figure in ('lahs.cc1a', 'register.live.transfer_households', 'register.live.households')
        and figure.value is not null
        and figure.band is null
        and figure.bedroom_need is null
        and figure.applicant_type is null
    group by figure.council_code

)

select
    counts.council_code,
    'live households are ' || cast(cast(counts.live as bigint) as string) || ', LAHS and transfers together only '
        || cast(cast(counts.by_kind as bigint) as string) as failure_reason

from counts
where
    counts.figures = 3
    and counts.live > counts.by_kind
