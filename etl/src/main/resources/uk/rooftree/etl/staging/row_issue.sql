-- model:      staging.row_issue
-- grain:      one row per rule that a row with the right number of fields breaks
-- keys:       council_code, as_at, file, line, rule, column_name
-- sources:    {sources}
-- definition: contract of the feeds, levels and messages; made from the feeds by etl, do not edit
{feeds}
