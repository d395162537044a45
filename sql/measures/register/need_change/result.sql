-- model:      register.need_change_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedroom_need, category
-- sources:    register.need_change_exclusions, register.need_change_numerator
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/need_to_come.md
with

units as (

    select
        household.council_code,
        'register.need_change.' || household.part as figure,
        household.bedroom_need,
        household.category,
        1 as counted,
        0 as excluded

    from register.need_change_numerator as household

    union all

    select
        household.council_code,
        figure.name as figure,
        household.bedroom_need,
        household.category,
        0 as counted,
        1 as excluded

    from register.need_change_exclusions as household
    cross join (values ('register.need_change.standard'), ('register.need_change.benefit')) as figure(name)

)

select
    units.council_code,
    units.figure,
    units.bedroom_need,
    units.category,
    cast(sum(units.counted) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(sum(units.counted) as bigint) as rows_counted,
    cast(sum(units.excluded) as bigint) as rows_excluded

from units
group by grouping sets (
    (units.council_code, units.figure),
    (units.council_code, units.figure, units.bedroom_need),
    (units.council_code, units.figure, units.category)
)
having grouping(units.category) = 1 or units.category is not null
