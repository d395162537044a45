-- model:      staging.judging
-- grain:      one row: against which load the event rows are judged, and whether all of them must be
-- keys:       council_code
-- sources:    landing.file, reference.earlier_load, reference.feed, reference.period
-- definition: contract of the feeds, order of checks 8: an event row stays as it was judged at the load before, unless something it was
--             judged by is another: its folder counts or counts no more, or the record it names has come or gone
-- reading:    docs/definitions/event_rows.md
with

-- snapshots with a file at only one of the two dates: a rule over a feed that is not supplied is not checked, and now it may be, or no longer
supplied_once as (

    select
        file.council_code,
        file.feed

    from landing.file as file
    inner join reference.feed as feed on feed.feed = file.feed
    inner join reference.period as period on period.council_code = file.council_code
    inner join reference.earlier_load as earlier_load on earlier_load.council_code = file.council_code
    where feed.kind = 'snapshot'
        and file.is_accepted
        and (file.as_at = period.as_at or file.as_at = earlier_load.as_at)
    group by file.council_code, file.feed
    having count(distinct file.as_at) = 1

),

otherwise_supplied as (

    select
        supplied_once.council_code,
        count(*) as feeds

    from supplied_once
    group by supplied_once.council_code

)

select
    period.council_code,
    period.as_at,
    earlier_load.as_at as last_as_at,
    coalesce(earlier_load.is_counted, false) as is_last_counted,
    earlier_load.as_at is null or otherwise_supplied.feeds is not null as is_whole

from reference.period as period
left join reference.earlier_load as earlier_load on earlier_load.council_code = period.council_code
left join otherwise_supplied on otherwise_supplied.council_code = period.council_code
