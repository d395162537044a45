-- model:      lahs.cc5_numerator
-- grain:      one row per household and cell that counts it
-- keys:       council_code, unit_ref, part
-- sources:    lahs.cc5_population
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc5; Housing Act 1996, section 166A(3)
select
    household.council_code,
    household.unit_ref,
    cell.part,
    1 as numerator,
    cast(null as integer) as denominator,
    household.file,
    household.line

from lahs.cc5_population as household
cross join (values
    ('cc5a'),
    ('cc5aa'),
    ('cc5ab'),
    ('cc5ac'),
    ('cc5ad'),
    ('cc5ae')
) as cell(part)
where
    case cell.part
        when 'cc5a' then true
        when 'cc5aa' then household.is_homeless and not household.is_owed_homelessness_duty
        when 'cc5ab' then household.is_owed_homelessness_duty
        when 'cc5ac' then household.is_in_unsatisfactory_housing
        when 'cc5ad' then household.has_medical_or_welfare_need
        when 'cc5ae' then household.has_hardship
    end
