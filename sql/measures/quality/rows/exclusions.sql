-- model:      quality.rows_exclusions
-- grain:      one row per feed that cannot be counted: there are none
-- keys:       council_code, feed
-- sources:    quality.rows_population
-- definition: rows read = rows kept + rows rejected, for every file of every run
select
    load.council_code,
    load.feed,
    load.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from quality.rows_population as load
where 1 = 0
