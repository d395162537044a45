-- model:      downsizing.pipeline_numerator
-- grain:      one row per move, and again with its days where it is under way
-- keys:       council_code, part, unit_ref
-- sources:    downsizing.pipeline_population
-- definition: moves; days since the application or the approval
-- reading:    docs/definitions/downsizing.md
select
    move.council_code,
    move.unit_ref,
    counted_as.part,
    move.stage,
    move.bedrooms,
    case counted_as.part when 'days' then move.days else 1 end as numerator,
    cast(null as integer) as denominator,
    move.file,
    move.line

from downsizing.pipeline_population as move
cross join (values ('moves'), ('days')) as counted_as(part)
where counted_as.part = 'moves' or (move.is_under_way and move.days is not null)
