-- model:      demand.flow_ratio_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedrooms
-- sources:    demand.flow_ratio_numerator
-- definition: figures contract, demand.flow_ratio: no value where nothing was let
with

groups as (

    select
        demand.council_code,
        demand.band,
        demand.bedrooms,
        cast(sum(demand.numerator) as bigint) as wanted,
        cast(sum(demand.denominator) as bigint) as lettings

    from demand.flow_ratio_numerator as demand
    group by grouping sets (
        (demand.council_code),
        (demand.council_code, demand.bedrooms),
        (demand.council_code, demand.band, demand.bedrooms)
    )

)

select
    groups.council_code,
    'demand.flow_ratio' as figure,
    groups.band,
    groups.bedrooms,
    ratio_rounded(groups.wanted, groups.lettings, 2) as value,
    cast(groups.wanted as decimal(20, 2)) as numerator,
    cast(groups.lettings as decimal(20, 2)) as denominator,
    groups.lettings as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
