-- model:      quality.rows_result
-- grain:      one row per figure and feed, and one over all feeds
-- keys:       council_code, figure, feed
-- sources:    quality.rows_numerator
-- definition: rows read = rows kept + rows rejected, for every file of every run
-- reading:    docs/definitions/rows_read.md
select
    load.council_code,
    case load.part
        when 'read' then 'quality.rows_read'
        when 'kept' then 'quality.rows_kept'
        else 'quality.rows_rejected'
    end as figure,
    load.feed,
    cast(sum(load.numerator) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from quality.rows_numerator as load
group by grouping sets (
    (load.council_code, load.part),
    (load.council_code, load.part, load.feed)
)
