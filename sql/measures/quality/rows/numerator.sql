-- model:      quality.rows_numerator
-- grain:      one row per feed and part of the measure, with its rows
-- keys:       council_code, feed, part
-- sources:    quality.rows_population
-- definition: rows read = rows kept + rows rejected, for every file of every run
select
    load.council_code,
    load.feed,
    load.unit_ref,
    'read' as part,
    load.rows_read as numerator,
    cast(null as integer) as denominator,
    cast(null as string) as file,
    cast(null as bigint) as line

from quality.rows_population as load

union all

select
    load.council_code,
    load.feed,
    load.unit_ref,
    'kept' as part,
    load.rows_kept as numerator,
    cast(null as integer) as denominator,
    cast(null as string) as file,
    cast(null as bigint) as line

from quality.rows_population as load

union all

select
    load.council_code,
    load.feed,
    load.unit_ref,
    'rejected' as part,
    load.rows_rejected as numerator,
    cast(null as integer) as denominator,
    cast(null as string) as file,
    cast(null as bigint) as line

from quality.rows_population as load
