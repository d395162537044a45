-- model:      hclic.broken_return
-- grain:      one row per rule of the pre-check that the quarter's numbers break, whatever the case
-- keys:       council_code, rule
-- sources:    hclic.cell, reference.hclic_rule
-- definition: rules of the pre-check (sql/reference/hclic_rule.csv), HCLIC-R
-- reading:    docs/definitions/h_clic.md
with

numbers as (

    select
        cell.council_code,
        cast(sum(case when cell.table_id = 'A4R' and cell.cell = 'no_fixed_abode' then cell.value end) as bigint) as found,
        cast(sum(case when cell.table_id = 'A4R' and cell.cell = 'total' then cell.value end) as bigint) as of,
        cast(sum(case when cell.table_id = 'CL' and cell.cell = 'open_before' then cell.value end) as bigint) as open_before,
        cast(sum(case when cell.table_id = 'CL' and cell.cell = 'opened' then cell.value end) as bigint) as opened,
        cast(sum(case when cell.table_id = 'CL' and cell.cell = 'closed' then cell.value end) as bigint) as closed,
        cast(sum(case when cell.table_id = 'CL' and cell.cell = 'open' then cell.value end) as bigint) as open

    from hclic.cell as cell
    group by cell.council_code

)

select
    rule.rule,
    numbers.*

from numbers
inner join reference.hclic_rule as rule
    on case rule.rule
        when 'HCLIC-R-01' then numbers.found * 100 > numbers.of * 15
        when 'HCLIC-R-02' then numbers.open_before + numbers.opened - numbers.closed <> numbers.open
        else false
    end
