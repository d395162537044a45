-- model:      downsizing.chains_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, status, category
-- sources:    downsizing.chains_population
-- definition: Smith Institute, Housing allocations and the vacancy chain
-- reading:    docs/definitions/letting_chains.md
with

groups as (

    select
        chain.council_code,
        chain.status,
        chain.category,
        grouping(chain.category) = 0 as is_by_length,
        count(*) as chains,
        cast(sum(chain.lettings) as bigint) as lettings,
        cast(coalesce(sum(case when chain.exclusion is null then chain.bedrooms_released end), 0) as bigint) as bedrooms_released,
        count(chain.exclusion) as without_size

    from downsizing.chains_population as chain
    group by grouping sets (
        (chain.council_code),
        (chain.council_code, chain.status),
        (chain.council_code, chain.category),
        (chain.council_code, chain.status, chain.category)
    )

)

select
    groups.council_code,
    'downsizing.chains' as figure,
    groups.status,
    groups.category,
    cast(groups.chains as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.chains as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

select
    groups.council_code,
    'downsizing.chains.lettings.mean' as figure,
    groups.status,
    groups.category,
    ratio_rounded(groups.lettings, groups.chains, 2) as value,
    cast(groups.lettings as decimal(20, 2)) as numerator,
    cast(groups.chains as decimal(20, 2)) as denominator,
    groups.chains as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where not groups.is_by_length

union all

select
    groups.council_code,
    'downsizing.chains.bedrooms_released' as figure,
    groups.status,
    groups.category,
    cast(groups.bedrooms_released as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.chains - groups.without_size as rows_counted,
    groups.without_size as rows_excluded

from groups
where not groups.is_by_length
