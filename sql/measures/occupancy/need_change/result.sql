-- model:      occupancy.need_change_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area, category
-- sources:    occupancy.need_change_exclusions, occupancy.need_change_numerator
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/need_to_come.md
with

figures as (

    select
        figure.name,
        figure.part

    from (values
        ('occupancy.need_change.standard', 'standard'),
        ('occupancy.need_change.benefit', 'benefit'),
        ('occupancy.overcrowding_to_come', 'overcrowding')
    ) as figure(name, part)

),

units as (

    select
        home.council_code,
        figures.name as figure,
        home.bedrooms,
        home.area,
        home.category,
        1 as counted,
        0 as excluded

    from occupancy.need_change_numerator as home
    inner join figures on figures.part = home.part

    union all

    select
        home.council_code,
        figures.name as figure,
        home.bedrooms,
        home.area,
        home.category,
        0 as counted,
        1 as excluded

    from occupancy.need_change_exclusions as home
    cross join figures

)

select
    units.council_code,
    units.figure,
    units.bedrooms,
    units.area,
    units.category,
    cast(sum(units.counted) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(sum(units.counted) as bigint) as rows_counted,
    cast(sum(units.excluded) as bigint) as rows_excluded

from units
group by grouping sets (
    (units.council_code, units.figure),
    (units.council_code, units.figure, units.bedrooms),
    (units.council_code, units.figure, units.area),
    (units.council_code, units.figure, units.category)
)
having grouping(units.category) = 1 or units.category is not null
