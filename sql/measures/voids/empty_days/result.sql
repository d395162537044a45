-- model:      voids.empty_days_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area, void_class
-- sources:    reference.setting, voids.curve, voids.empty_days_population
-- definition: mean days empty, those beyond the horizon counted as the horizon: the area under the curve up to it (Irwin 1949); a
--             group with fewer than 20 re-lets has no value
-- reading:    docs/definitions/empty_days.md
with

groups as (

    select
        void.council_code,
        void.bedrooms,
        void.area,
        void.void_class,
        coalesce(void.bedrooms, void.area, void.void_class) is null as is_all,
        count(*) - count(void.exclusion) as counted,
        count(void.exclusion) as excluded,
        count(*) filter (where void.empty_ended = 'relet' and void.exclusion is null) as relets

    from voids.empty_days_population as void
    group by grouping sets (
        (void.council_code),
        (void.council_code, void.bedrooms),
        (void.council_code, void.area),
        (void.council_code, void.void_class)
    )

),

-- before the first day on which a void is seen all are empty
areas as (

    select
        step.council_code,
        step.bedrooms,
        step.area,
        step.void_class,
        max(step.day) >= max(setting.void_horizon_days) or min(step.still_empty) = 0 as is_told,
        least(min(step.day), max(setting.void_horizon_days))
            + sum(
                case
                    when step.day < setting.void_horizon_days
                        then step.still_empty
                            * (least(coalesce(step.next_day, setting.void_horizon_days), setting.void_horizon_days) - step.day)
                    else 0
                end) as days

    from voids.curve as step
    cross join reference.setting as setting
    group by step.council_code, step.bedrooms, step.area, step.void_class

)

select
    groups.council_code,
    'voids.empty_days.restricted_mean' as figure,
    groups.bedrooms,
    groups.area,
    groups.void_class,
    -- what the curve's ten decimals leave open is far below the sixth
    case
        when areas.is_told and (groups.is_all or groups.relets >= 20)
            then rounded(cast(round(areas.days, 6) as decimal(28, 10)), 1)
    end as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
left join areas
    on areas.council_code = groups.council_code
    and coalesce(areas.bedrooms, '') = coalesce(groups.bedrooms, '')
    and coalesce(areas.area, '') = coalesce(groups.area, '')
    and coalesce(areas.void_class, '') = coalesce(groups.void_class, '')
