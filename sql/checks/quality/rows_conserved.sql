-- model:      checks.quality_rows_conserved
-- grain:      one row per feed whose rows are not all accounted for
-- keys:       council_code, feed
-- sources:    core.feed_load, reference.period
-- definition: figures contract, section 5: rows_read = rows_kept + rows_rejected
with

-- None may break it: nothing is lost between the file and core.
-- If one does, the load of that feed is at fault; no figure that reads it can be trusted.
loads as (

    select
        load.council_code,
        load.feed,
        load.rows_read,
        load.rows_kept,
        load.rows_rejected

    from core.feed_load as load
    inner join reference.period as period
        on period.council_code = load.council_code
        and period.as_at = load.as_at

)

select
    loads.council_code,
    loads.feed,
    loads.feed || ': ' || cast(loads.rows_read as string) || ' rows read, ' || cast(loads.rows_kept as string) || ' kept, '
        || cast(loads.rows_rejected as string) || ' rejected' as failure_reason

from loads
where loads.rows_read <> loads.rows_kept + loads.rows_rejected
