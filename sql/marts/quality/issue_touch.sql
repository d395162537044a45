-- model:      quality.issue_touch
-- grain:      one row per issue and unit of a measure, counted or left out, that stands on a row the issue bears on
-- keys:       council_code, feed, rule, key, column_name, measure, part, way, unit
-- sources:    quality.touched
-- definition: what an issue touches: the units made from the record itself, or from a record that names it
-- reading:    docs/definitions/issue_effects.md
select
    touched.council_code,
    touched.feed,
    touched.rule,
    touched.key,
    touched.column_name,
    touched.measure,
    coalesce(touched.part, '') as part,
    touched.way,
    touched.unit,
    touched.numerator,
    touched.denominator

from quality.touched as touched
