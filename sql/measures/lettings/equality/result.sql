-- model:      lettings.equality_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, age_band, category
-- sources:    lettings.equality_numerator
-- definition: Equality Act 2010, s.149 (public sector equality duty); MHCLG, Social housing lettings in England: tenants (lead tenant)
-- reading:    docs/definitions/equality.md
with

groups as (

    select
        letting.council_code,
        letting.part,
        letting.age_band,
        letting.category,
        count(*) as counted

    from lettings.equality_numerator as letting
    group by grouping sets (
        (letting.council_code, letting.part),
        (letting.council_code, letting.part, letting.age_band, letting.category)
    )

)

select
    groups.council_code,
    figure.name as figure,
    groups.age_band,
    groups.category,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
inner join (values
    ('lettings.equality.by_age', 'age'),
    ('lettings.equality.by_sex', 'sex'),
    ('lettings.equality.by_ethnic_group', 'ethnicity'),
    ('lettings.equality.by_nationality', 'nationality'),
    ('lettings.equality.by_economic_status', 'working'),
    ('lettings.equality.by_long_term_condition', 'condition')
) as figure(name, part)
    on figure.part = groups.part
