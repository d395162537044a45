-- model:      lahs.d11_population
-- grain:      one row per nomination let in the financial year
-- keys:       council_code, nomination_ref
-- sources:    core.nomination, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section D, d11 and d12
select
    nomination.council_code,
    nomination.nomination_ref,
    nomination.nomination_ref as unit_ref,
    nomination.landlord_type,
    nomination.tenancy_start_on,
    nomination.file,
    nomination.line

from core.nomination as nomination
inner join reference.period as period on period.council_code = nomination.council_code
where
    nomination.outcome = 'let'
    and nomination.tenancy_start_on between period.financial_year_start and period.as_at
    and nomination.landlord_type in ('registered_provider', 'other_council', 'other_social')
