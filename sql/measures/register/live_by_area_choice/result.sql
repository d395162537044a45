-- model:      register.live_by_area_choice_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, area
-- sources:    register.live_by_area_choice_population, register.live_by_area_choice_numerator
-- definition: figures contract, register.live.by_area_choice; areas add up to more than all
with

groups as (

    select
        application.council_code,
        cast(null as string) as area,
        count(*) filter (where application.exclusion is null) as counted,
        count(*) filter (where application.exclusion is not null) as excluded

    from register.live_by_area_choice_population as application
    group by application.council_code

    union all

    select
        choice.council_code,
        choice.area,
        count(*) as counted,
        0 as excluded

    from register.live_by_area_choice_numerator as choice
    group by choice.council_code, choice.area

)

select
    groups.council_code,
    'register.live.by_area_choice' as figure,
    groups.area,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
