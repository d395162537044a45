-- model:      core.issue
-- grain:      one row per rule that a row, or a file as a whole, breaks
-- keys:       council_code, as_at, feed, file, line, rule, column_name
-- sources:    staging.file_issue, staging.row_issue
-- definition: contract of the feeds: every issue with rule, level, file, line, key, column, value as it came, and message
-- partition:  council_code, as_at
select * from staging.file_issue

union all

select * from staging.row_issue
