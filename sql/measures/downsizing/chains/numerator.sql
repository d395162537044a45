-- model:      downsizing.chains_numerator
-- grain:      one row per chain and figure it counts for
-- keys:       council_code, part, unit_ref
-- sources:    downsizing.chains_population
-- definition: chains; lettings of each; bedrooms that its households had and no longer have
-- reading:    docs/definitions/letting_chains.md
select
    chain.council_code,
    chain.unit_ref,
    counted_as.part,
    chain.status,
    chain.category,
    chain.tenancies,
    case counted_as.part when 'lettings' then chain.lettings when 'bedrooms' then chain.bedrooms_released else 1 end as numerator,
    case counted_as.part when 'lettings' then 1 end as denominator,
    chain.file,
    chain.line

from downsizing.chains_population as chain
cross join (values ('chains'), ('lettings'), ('bedrooms')) as counted_as(part)
where counted_as.part <> 'bedrooms' or chain.exclusion is null
