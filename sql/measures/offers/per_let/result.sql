-- model:      offers.per_let_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms
-- sources:    offers.per_let_population
-- definition: figures contract, offers.per_let
with

groups as (

    select
        unit.council_code,
        unit.bedrooms,
        cast(sum(unit.offers) as bigint) as offers,
        cast(sum(unit.lettings) as bigint) as lettings

    from offers.per_let_population as unit
    group by grouping sets (
        (unit.council_code),
        (unit.council_code, unit.bedrooms)
    )

)

select
    groups.council_code,
    'offers.per_let' as figure,
    groups.bedrooms,
    ratio_rounded(groups.offers, groups.lettings, 2) as value,
    cast(groups.offers as decimal(20, 2)) as numerator,
    cast(groups.lettings as decimal(20, 2)) as denominator,
    groups.lettings as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
