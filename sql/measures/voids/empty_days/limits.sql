-- model:      voids.empty_days_limits
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area, void_class
-- sources:    reference.setting, voids.curve
-- definition: 95 % limits of a restricted mean, 1.96 standard errors off: its variance is the sum over re-lets of the area under the
--             curve after them, squared, times d / (n (n - d)) (Klein and Moeschberger 2003, 4.5)
-- reading:    docs/definitions/empty_days.md
with

steps as (

    select
        step.council_code,
        step.bedrooms,
        step.area,
        step.void_class,
        step.day,
        step.at_risk,
        step.relet,
        step.still_empty,
        setting.void_horizon_days as horizon,
        sum(
            case
                when step.day < setting.void_horizon_days
                    then step.still_empty
                        * (least(coalesce(step.next_day, setting.void_horizon_days), setting.void_horizon_days) - step.day)
                else 0
            end
        ) over (
            partition by step.council_code, step.bedrooms, step.area, step.void_class
            order by step.day
            rows between current row and unbounded following
        ) as days_after

    from voids.curve as step
    cross join reference.setting as setting

),

groups as (

    select
        steps.council_code,
        steps.bedrooms,
        steps.area,
        steps.void_class,
        max(steps.horizon) as horizon,
        max(steps.day) as longest,
        min(steps.still_empty) as least_still_empty,
        sum(steps.relet) as relets,
        sum(case when steps.day < steps.horizon then steps.relet else 0 end) as relets_before_horizon,
        cast(least(min(steps.day), max(steps.horizon)) + max(steps.days_after) as double) as days,
        -- after the last of them is let nothing is left to be uncertain of
        exact(sqrt(sum(
            case
                when steps.relet < steps.at_risk
                    then cast(steps.days_after as double) * cast(steps.days_after as double) * steps.relet
                        / (cast(steps.at_risk as double) * (steps.at_risk - steps.relet))
                else cast(0 as double)
            end))) as standard_error

    from steps
    group by steps.council_code, steps.bedrooms, steps.area, steps.void_class

),

judged as (

    select
        groups.*,
        coalesce(groups.bedrooms, groups.area, groups.void_class) is not null and groups.relets < 20 as is_suppressed,
        groups.longest < groups.horizon and groups.least_still_empty > 0 as is_beyond

    from groups

)

select
    judged.council_code,
    'voids.empty_days.restricted_mean' as figure,
    judged.bedrooms,
    judged.area,
    judged.void_class,
    case
        when not judged.is_suppressed and not judged.is_beyond and judged.relets_before_horizon > 0
            then rounded(exact(greatest(judged.days - 1.959963984540054 * cast(judged.standard_error as double), cast(0 as double))), 1)
    end as lower,
    case
        when not judged.is_suppressed and not judged.is_beyond and judged.relets_before_horizon > 0
            then rounded(exact(least(judged.days + 1.959963984540054 * cast(judged.standard_error as double), cast(judged.horizon as double))), 1)
    end as upper,
    case when not judged.is_suppressed and not judged.is_beyond then rounded(judged.standard_error, 4) end as standard_error,
    95 as level_percent,
    'restricted_mean_normal' as method,
    case
        when judged.is_suppressed then 'fewer than 20 were let again: nothing is told'
        when judged.is_beyond
            then 'no void was seen standing empty for ' || cast(judged.horizon as string) || ' days, and some are open at '
                || cast(judged.longest as string)
        when judged.relets_before_horizon = 0 then 'no limits: none was let again within ' || cast(judged.horizon as string) || ' days'
    end as note

from judged
