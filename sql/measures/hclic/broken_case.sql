-- model:      hclic.broken_case
-- grain:      one row per case of the quarter's file and rule of the pre-check that it breaks
-- keys:       council_code, rule, case_ref
-- sources:    hclic.reported_case, reference.hclic_rule
-- definition: rules of the pre-check (sql/reference/hclic_rule.csv), HCLIC-C
-- reading:    docs/definitions/h_clic.md
select
    rule.rule,
    reported.*

from hclic.reported_case as reported
inner join reference.hclic_rule as rule
    on case rule.rule
        when 'HCLIC-C-01'
            then reported.assessment_date is null and coalesce(reported.prevention_start, reported.relief_start) is not null
        when 'HCLIC-C-02' then reported.assessment_date < reported.application_date
        when 'HCLIC-C-03' then least(reported.prevention_start, reported.relief_start) < reported.assessment_date
        when 'HCLIC-C-04'
            then reported.assessment_outcome = 'threatened' and coalesce(reported.prevention_start, reported.relief_start) is null
        when 'HCLIC-C-05' then reported.assessment_outcome = 'homeless' and reported.relief_start is null
        when 'HCLIC-C-06'
            then reported.assessment_outcome = 'no_duty' and coalesce(reported.prevention_start, reported.relief_start) is not null
        when 'HCLIC-C-07'
            then reported.prevention_start is null
                and (reported.prevention_end is not null or reported.prevention_end_reason is not null)
        when 'HCLIC-C-08'
            then reported.relief_start is null and (reported.relief_end is not null or reported.relief_end_reason is not null)
        when 'HCLIC-C-09'
            then coalesce(reported.main_duty_decision <> 'main_duty', true)
                and (reported.main_duty_end is not null or reported.main_duty_end_reason is not null)
        when 'HCLIC-C-10' then reported.prevention_end is null and reported.prevention_end_reason is not null
        when 'HCLIC-C-11' then reported.relief_end is null and reported.relief_end_reason is not null
        when 'HCLIC-C-12' then reported.main_duty_end is null and reported.main_duty_end_reason is not null
        when 'HCLIC-C-13' then reported.main_duty_decision is null and reported.main_duty_decision_date is not null
        when 'HCLIC-C-14' then reported.main_duty_decision is not null and reported.relief_start is null
        when 'HCLIC-C-15' then reported.main_duty_decision_date <= reported.relief_start
        when 'HCLIC-C-16' then reported.main_duty_end < reported.main_duty_decision_date
        when 'HCLIC-C-17' then reported.closed_date < reported.application_date
        when 'HCLIC-C-18'
            then reported.main_duty_decision in ('main_duty', 'intentional') and coalesce(reported.priority_need = 'none', true)
        when 'HCLIC-C-19' then reported.main_duty_decision = 'no_priority_need' and reported.priority_need <> 'none'
        -- relief takes over from prevention, the main duty from relief
        when 'HCLIC-C-20'
            then reported.closed_date <= reported.ends_on
                and (
                    (reported.prevention_start is not null and reported.prevention_end is null and reported.relief_start is null)
                    or (reported.relief_start is not null and reported.relief_end is null and reported.main_duty_decision is null)
                    or (reported.main_duty_decision = 'main_duty' and reported.main_duty_end is null)
                )
        when 'HCLIC-C-21'
            then reported.main_duty_decision is not null and reported.relief_start is not null and reported.relief_end is null
        when 'HCLIC-C-22' then reported.prevention_end_reason = 'homeless' and reported.relief_start < reported.prevention_end
        when 'HCLIC-C-23' then reported.prevention_end_reason = 'homeless' and reported.relief_start is null
        when 'HCLIC-C-24'
            then reported.is_open
                and reported.relief_end is null
                and reported.main_duty_decision is null
                and days_between(reported.relief_start, reported.ends_on) > 56
        when 'HCLIC-C-25'
            then reported.is_open
                and reported.prevention_end is null
                and reported.relief_start is null
                and coalesce(not reported.section_21_flag, true)
                and days_between(reported.prevention_start, reported.ends_on) > 56
        when 'HCLIC-C-26'
            then not reported.eligible_flag and coalesce(reported.prevention_start, reported.relief_start) is not null
        when 'HCLIC-C-27' then reported.section_21_flag and coalesce(reported.assessment_outcome <> 'threatened', true)
        when 'HCLIC-C-28' then reported.assessment_date is not null and reported.household_type is null
        when 'HCLIC-C-29'
            then reported.assessment_outcome in ('threatened', 'homeless') and reported.reason_loss_home is null
        when 'HCLIC-C-30' then reported.assessment_outcome in ('threatened', 'homeless') and reported.support_needs is null
        when 'HCLIC-C-31'
            then reported.assessment_outcome in ('threatened', 'homeless') and reported.accommodation_at_application is null
        when 'HCLIC-C-32'
            then reported.support_needs <> 'none' and position(';none;' in ';' || reported.support_needs || ';') > 0
        when 'HCLIC-C-33'
            then reported.household_type in ('single_parent', 'couple_with_children', 'three_adults_with_children')
                and reported.people > 0
                and reported.children = 0
                and reported.expecting = 0
        when 'HCLIC-C-34'
            then reported.household_type in ('single_adult', 'couple', 'three_adults') and reported.children > 0
        when 'HCLIC-C-35'
            then reported.people > 0
                and case
                    when reported.household_type in ('single_parent', 'single_adult') then reported.adults <> 1
                    when reported.household_type in ('couple_with_children', 'couple') then reported.adults <> 2
                    when reported.household_type in ('three_adults_with_children', 'three_adults') then reported.adults < 3
                    else false
                end
        when 'HCLIC-C-36' then reported.has_people_feed and reported.assessment_date is not null and reported.people = 0
        when 'HCLIC-C-37'
            then reported.assessment_date is not null
                and reported.people > 0
                and (reported.leads = 0 or reported.leads_without_birth_date > 0)
        -- who is owed the main duty waits for an offer, often for years
        when 'HCLIC-C-38'
            then reported.is_open
                and days_between(reported.latest_date, reported.ends_on) > 90
                and not (coalesce(reported.main_duty_decision = 'main_duty', false) and reported.main_duty_end is null)
        when 'HCLIC-C-39' then reported.other_case is not null
        else false
    end
