-- model:      lahs.a4b_numerator
-- grain:      one row per dwelling converted: gained above the line, lost below
-- keys:       council_code, unit_ref
-- sources:    lahs.a4b_population
-- definition: MHCLG, LAHS 2017-18 guidance, section A, a4ba and a4bb
select
    home.council_code,
    home.unit_ref,
    cast(null as string) as part,
    case when home.is_gained then 1 else 0 end as numerator,
    case when home.is_lost then 1 else 0 end as denominator,
    home.file,
    home.line

from lahs.a4b_population as home
