-- model:      staging.{feed}_row
-- grain:      one row per record of the feed's file in the folder of as-at
-- keys:       council_code, as_at, line
-- sources:    staging.{feed}_landed
-- definition: contract of the feed {feed} (feed_column.csv, feed_rule.csv), order of checks 3 to 7; made from it by etl, do not edit
{stored}with

-- text without blanks around it; nothing left is no value
cleaned as (

    select
        landed.council_code,
        landed.as_at,
        landed.file,
        landed.line,
        -- a date before the first of these, or after the last, stands for no date
        cast('1950-01-01' as date) as earliest_date,
        cast('1905-01-01' as date) as earliest_birth_date,
        make_date(year(landed.as_at) + 10, 12, 31) as latest_date,
{cleaned}

    from staging.{feed}_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
{typed}

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*{usable}

    from typed

),

-- what is wrong with a row: level, rule and column, with semicolons between
checked as (

    select
        usable.council_code,
        usable.as_at,
        usable.file,
        usable.line,
{columns},
        concat_ws(
            ';',
{problems}
        ) as problems

    from usable

),

-- of rows that nothing has rejected so far and that share a key, the first in the file stays
placed as (

    select
        checked.*,
        position('reject' in checked.problems) = 0 as is_sound,
        row_number() over (
            partition by position('reject' in checked.problems) = 0, {key}
            order by checked.line
        ) as place

    from checked

)

select
    placed.council_code,
    placed.as_at,
    placed.file,
    placed.line,
{placed},
    case
        when placed.is_sound and placed.place > 1 then concat_ws(';', nullif(placed.problems, ''), 'reject R-GEN-010 {key_name}')
        else placed.problems
    end as problems,
    placed.is_sound and placed.place = 1 as is_standing

from placed
