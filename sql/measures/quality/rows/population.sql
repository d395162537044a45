-- model:      quality.rows_population
-- grain:      one row per feed of which a row was read in the folder of the as-at
-- keys:       council_code, feed
-- sources:    core.feed_load, reference.period
-- definition: rows read = rows kept + rows rejected, for every file of every run
-- reading:    docs/definitions/rows_read.md
select
    load.council_code,
    load.feed,
    load.feed as unit_ref,
    load.rows_read,
    load.rows_kept,
    load.rows_rejected

from core.feed_load as load
inner join reference.period as period
    on period.council_code = load.council_code
    and period.as_at = load.as_at
where load.rows_read > 0
