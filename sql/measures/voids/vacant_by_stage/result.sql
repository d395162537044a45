-- model:      voids.vacant_by_stage_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, stage, age_band
-- sources:    voids.vacant_by_stage_numerator
-- definition: vacant homes by the step their void has reached, and by that and the time empty
-- reading:    docs/definitions/void_stages.md
select
    home.council_code,
    'voids.vacant_by_stage' as figure,
    home.stage,
    home.age_band,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from voids.vacant_by_stage_numerator as home
group by grouping sets (
    (home.council_code),
    (home.council_code, home.stage),
    (home.council_code, home.stage, home.age_band)
)
