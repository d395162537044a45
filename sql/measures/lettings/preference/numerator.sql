-- model:      lettings.preference_numerator
-- grain:      one row per letting that says whether it gave preference, one per letting and category, and one per
--             letting and first category
-- keys:       council_code, unit_ref, part, category
-- sources:    lettings.preference_population
-- definition: figures contract, lettings.preference: one counts under each of its categories; once under the first
--             that applies
-- the percentage
select
    letting.council_code,
    letting.unit_ref,
    'percent' as part,
    letting.applicant_type,
    letting.bedrooms,
    cast(null as string) as category,
    case when letting.reasonable_preference = 'yes' then 1 else 0 end as numerator,
    1 as denominator,
    letting.file,
    letting.line

from lettings.preference_population as letting
where letting.exclusion is null

union all

select
    letting.council_code,
    letting.unit_ref,
    'category' as part,
    letting.applicant_type,
    letting.bedrooms,
    category.name as category,
    1 as numerator,
    cast(null as integer) as denominator,
    letting.file,
    letting.line

from lettings.preference_population as letting
inner join (values
    ('homeless'),
    ('homelessness_duty'),
    ('unsatisfactory_housing'),
    ('medical_welfare'),
    ('hardship'),
    ('unmapped')
) as category(name)
    on position(';' || category.name || ';' in letting.rp_categories) > 0

union all

select
    letting.council_code,
    letting.unit_ref,
    'hierarchy' as part,
    letting.applicant_type,
    letting.bedrooms,
    case
        when position(';homeless;' in letting.rp_categories) > 0 then 'homeless'
        when position(';homelessness_duty;' in letting.rp_categories) > 0 then 'homeless'
        when position(';medical_welfare;' in letting.rp_categories) > 0 then 'medical_welfare'
        when position(';unsatisfactory_housing;' in letting.rp_categories) > 0 then 'unsatisfactory_housing'
        else 'hardship'
    end as category,
    1 as numerator,
    cast(null as integer) as denominator,
    letting.file,
    letting.line

from lettings.preference_population as letting
where
    position(';homeless;' in letting.rp_categories) > 0
    or position(';homelessness_duty;' in letting.rp_categories) > 0
    or position(';medical_welfare;' in letting.rp_categories) > 0
    or position(';unsatisfactory_housing;' in letting.rp_categories) > 0
    or position(';hardship;' in letting.rp_categories) > 0
