-- model:      hclic.broken_row
-- grain:      one row per row of an extract that the load could not take as it came, in what H-CLIC asks: not loaded, or a value emptied
-- keys:       council_code, rule, feed, file, line, column_name
-- sources:    core.homelessness_case, core.issue_status, core.ta_placement, hclic.quarter, hclic.reported_case, reference.hclic_element, ta.household
-- definition: rules of the pre-check (sql/reference/hclic_rule.csv), HCLIC-L; contract of the feeds
-- reading:    docs/definitions/h_clic.md
with

-- rows that were not loaded have nothing that says whether they matter to this quarter: they may
standing as (

    select
        reported.council_code,
        'homelessness_case' as feed,
        reported.file,
        reported.line,
        reported.case_ref

    from hclic.reported_case as reported

    union all

    select
        placement.council_code,
        'ta_placement' as feed,
        placement.file,
        placement.line,
        placement.case_ref

    from core.ta_placement as placement
    inner join ta.household as household
        on household.council_code = placement.council_code
        and household.placement_ref = placement.placement_ref

)

select
    issue.council_code,
    case
        when issue.level = 'reject' then 'HCLIC-L-1'
        when issue.rule = 'R-GEN-005' then 'HCLIC-L-3'
        when issue.rule = 'R-GEN-004' then 'HCLIC-L-4'
        else 'HCLIC-L-2'
    end as rule,
    issue.feed,
    issue.file,
    issue.line,
    issue.column_name,
    issue.key,
    case when issue.feed = 'homelessness_case' then issue.key else standing.case_ref end as case_ref,
    issue.rule as feed_rule,
    issue.value_found,
    issue.message,
    coalesce(issue.officer, homelessness_case.officer) as officer,
    issue.is_withheld

from core.issue_status as issue
inner join hclic.quarter as quarter
    on quarter.council_code = issue.council_code
    and quarter.ends_on = issue.as_at
left join standing
    on standing.council_code = issue.council_code
    and standing.feed = issue.feed
    and standing.file = issue.file
    and standing.line = issue.line
left join core.homelessness_case as homelessness_case
    on homelessness_case.council_code = issue.council_code
    and homelessness_case.case_ref = standing.case_ref
left join reference.hclic_element as element
    on element.feed = issue.feed
    and element.column_name = issue.column_name
where
    issue.feed in ('homelessness_case', 'ta_placement')
    and (
        issue.level = 'reject'
        or (
            issue.rule in ('R-GEN-003', 'R-GEN-004', 'R-GEN-005', 'R-GEN-006', 'R-GEN-007', 'R-GEN-008')
            and standing.line is not null
            and element.element is not null
        )
    )
