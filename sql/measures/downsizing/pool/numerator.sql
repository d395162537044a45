-- model:      downsizing.pool_numerator
-- grain:      one row per home with a bedroom to spare
-- keys:       council_code, unit_ref
-- sources:    downsizing.pool_population
-- definition: figures contract, downsizing.pool
select
    home.council_code,
    home.unit_ref,
    cast(null as string) as part,
    home.bedrooms,
    home.area,
    home.age_band,
    home.standard_spare,
    1 as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from downsizing.pool_population as home
where home.exclusion is null
