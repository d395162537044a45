-- model:      hclic.cell_row
-- grain:      one row per cell of a table and case, or household placed, that counts in it
-- keys:       council_code, table_id, cell, unit_ref
-- sources:    hclic.unit, hclic.unit_value, reference.hclic_cell
-- definition: H-CLIC's cells (sql/reference/hclic_cell.csv): of the population, those whose attribute has one of the codes
-- reading:    docs/definitions/h_clic.md
select
    unit.council_code,
    cell.table_id,
    cell.cell,
    unit.unit_ref,
    case cell.kind
        when 'sum' then unit.amount
        when 'percent'
            then case when position('|' || unit_value.attribute_value || '|' in '|' || cell.above || '|') > 0 then 1 else 0 end
        else 1
    end as numerator,
    case when cell.kind = 'percent' then 1 end as denominator,
    unit.officer,
    unit.file,
    unit.line

from hclic.unit as unit
inner join reference.hclic_cell as cell on cell.population = unit.population
left join hclic.unit_value as unit_value
    on unit_value.council_code = unit.council_code
    and unit_value.subject = unit.subject
    and unit_value.unit_ref = unit.unit_ref
    and unit_value.attribute = cell.attribute
    and position('|' || unit_value.attribute_value || '|' in '|' || cell.codes || '|') > 0
where cell.attribute is null or unit_value.attribute_value is not null
