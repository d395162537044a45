-- model:      hclic.cell
-- grain:      one row per cell of H-CLIC's tables; without a value where the feed it is made from was not supplied
-- keys:       council_code, table_id, cell
-- sources:    core.feed_load, hclic.cell_row, reference.hclic_cell, reference.hclic_table, reference.period
-- definition: H-CLIC's cells (sql/reference/hclic_cell.csv): the sum over the rows of hclic.cell_row; a share over nobody has no value
-- reading:    docs/definitions/h_clic.md
with

sums as (

    select
        cell_row.council_code,
        cell_row.table_id,
        cell_row.cell,
        sum(cell_row.numerator) as numerator,
        sum(cell_row.denominator) as denominator,
        count(*) as rows_counted

    from hclic.cell_row as cell_row
    group by cell_row.council_code, cell_row.table_id, cell_row.cell

)

select
    period.council_code,
    cell.place,
    cell.table_id,
    cell.cell,
    cell.label,
    cell.kind,
    cell.unit,
    cell.part_of,
    cell.figure,
    cell.definition,
    hclic_table.title,
    hclic_table.section,
    hclic_table.source,
    case
        when not feed_load.is_supplied then null
        when cell.kind = 'percent' then ratio_rounded(100 * coalesce(sums.numerator, 0), coalesce(sums.denominator, 0), 1)
        else cast(coalesce(sums.numerator, 0) as decimal(20, 4))
    end as value,
    cast(coalesce(sums.rows_counted, 0) as bigint) as rows_counted

from reference.period as period
cross join reference.hclic_cell as cell
inner join reference.hclic_table as hclic_table on hclic_table.table_id = cell.table_id
inner join core.feed_load as feed_load
    on feed_load.council_code = period.council_code
    and feed_load.as_at = period.as_at
    and feed_load.feed = cell.feed
left join sums
    on sums.council_code = period.council_code
    and sums.table_id = cell.table_id
    and sums.cell = cell.cell
