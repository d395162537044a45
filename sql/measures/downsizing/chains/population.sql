-- model:      downsizing.chains_population
-- grain:      one row per chain of lettings begun in the last 12 months
-- keys:       council_code, chain_ref
-- sources:    lettings.chain
-- definition: Smith Institute, Housing allocations and the vacancy chain: lettings that one vacancy makes possible, one after the other
-- reading:    docs/definitions/letting_chains.md
select
    chain.council_code,
    chain.chain_ref,
    chain.chain_ref as unit_ref,
    chain.tenancies,
    chain.lettings,
    chain.bedrooms_released,
    chain.status,
    case when chain.lettings < 5 then cast(chain.lettings as string) else '5+' end as category,
    case when chain.moves_of_unknown_size > 0 then 'bedrooms of a home in the chain not known' end as exclusion,
    chain.file,
    chain.line

from lettings.chain as chain
