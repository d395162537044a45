-- model:      ta.stays_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, ta_type, reason
-- sources:    ta.stays_numerator
-- definition: figures contract, ta.stays; quantiles are of type 7
with

movements as (

    select
        stay.council_code,
        stay.part,
        stay.ta_type,
        stay.reason,
        grouping(stay.reason) = 0 as is_by_reason,
        cast(count(*) as bigint) as stays

    from ta.stays_numerator as stay
    where stay.part in ('entries', 'exits')
    group by grouping sets (
        (stay.council_code, stay.part),
        (stay.council_code, stay.part, stay.ta_type),
        (stay.council_code, stay.part, stay.reason)
    )

),

lengths as (

    select
        stay.council_code,
        stay.part,
        percentile_cont(0.5) within group (order by cast(stay.numerator as double)) as median_days,
        cast(sum(stay.numerator) as bigint) as total_days,
        cast(count(*) as bigint) as stays

    from ta.stays_numerator as stay
    where stay.part in ('leavers', 'current')
    group by stay.council_code, stay.part

)

select
    movements.council_code,
    case movements.part when 'entries' then 'ta.entries' else 'ta.exits' end as figure,
    movements.ta_type,
    movements.reason,
    cast(movements.stays as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    movements.stays as rows_counted,
    cast(0 as bigint) as rows_excluded

from movements
where movements.part = 'exits' or not movements.is_by_reason

union all

select
    lengths.council_code,
    figure.name as figure,
    cast(null as string) as ta_type,
    cast(null as string) as reason,
    case figure.name
        when 'ta.stay.leavers.mean_days' then ratio_rounded(lengths.total_days, lengths.stays, 1)
        else rounded(exact(lengths.median_days), 1)
    end as value,
    cast(case when figure.name = 'ta.stay.leavers.mean_days' then lengths.total_days end as decimal(20, 2)) as numerator,
    cast(case when figure.name = 'ta.stay.leavers.mean_days' then lengths.stays end as decimal(20, 2)) as denominator,
    lengths.stays as rows_counted,
    cast(0 as bigint) as rows_excluded

from lengths
inner join (values
    ('leavers', 'ta.stay.leavers.mean_days'),
    ('leavers', 'ta.stay.leavers.median_days'),
    ('current', 'ta.stay.current.median_days')
) as figure(part, name)
    on figure.part = lengths.part
