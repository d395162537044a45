-- model:      staging.mobility_move_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.mobility_move_landed
-- definition: contract of the feed mobility_move (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
with

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
        landed_text(landed.move_ref, landed.has_blanks) as move_ref_text,
        lower(landed_text(landed.move_kind, landed.has_blanks)) as move_kind_text,
        landed_text(landed.household_ref, landed.has_blanks) as household_ref_text,
        landed_text(landed.application_ref, landed.has_blanks) as application_ref_text,
        landed_text(landed.tenancy_ref_from, landed.has_blanks) as tenancy_ref_from_text,
        landed_text(landed.tenancy_ref_to, landed.has_blanks) as tenancy_ref_to_text,
        lower(landed_text(landed.direction, landed.has_blanks)) as direction_text,
        landed_text(landed.other_landlord, landed.has_blanks) as other_landlord_text,
        landed_text(landed.bedrooms_before, landed.has_blanks) as bedrooms_before_text,
        landed_text(landed.bedrooms_after, landed.has_blanks) as bedrooms_after_text,
        landed_text(landed.applied_on, landed.has_blanks) as applied_on_text,
        landed_text(landed.decided_on, landed.has_blanks) as decided_on_text,
        lower(landed_text(landed.decision, landed.has_blanks)) as decision_text,
        lower(landed_text(landed.refusal_ground, landed.has_blanks)) as refusal_ground_text,
        landed_text(landed.completed_on, landed.has_blanks) as completed_on_text,
        landed_text(landed.incentive_paid, landed.has_blanks) as incentive_paid_text,
        landed_text(landed.removal_cost, landed.has_blanks) as removal_cost_text,
        landed_text(landed.paid_on, landed.has_blanks) as paid_on_text,
        landed_text(landed.officer, landed.has_blanks) as officer_text

    from staging.mobility_move_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.move_ref_text as move_ref,
        case
            when cleaned.move_kind_text in ('mutual_exchange', 'downsizing', 'right_to_move', 'seaside_and_country', 'housing_moves', 'home_swap', 'other') then cleaned.move_kind_text
            when cleaned.move_kind_text is not null then 'unmapped'
        end as move_kind,
        cleaned.household_ref_text as household_ref,
        cleaned.application_ref_text as application_ref,
        cleaned.tenancy_ref_from_text as tenancy_ref_from,
        cleaned.tenancy_ref_to_text as tenancy_ref_to,
        case
            when cleaned.direction_text in ('within', 'in', 'out') then cleaned.direction_text
            when cleaned.direction_text is not null then 'unmapped'
        end as direction,
        cleaned.other_landlord_text as other_landlord,
        read_integer(cleaned.bedrooms_before_text) as bedrooms_before_read,
        read_integer(cleaned.bedrooms_after_text) as bedrooms_after_read,
        read_date(cleaned.applied_on_text) as applied_on_read,
        read_date(cleaned.decided_on_text) as decided_on_read,
        case
            when cleaned.decision_text in ('approved', 'refused', 'withdrawn') then cleaned.decision_text
            when cleaned.decision_text is not null then 'unmapped'
        end as decision,
        case
            when cleaned.refusal_ground_text in ('arrears', 'possession', 'size_too_large', 'size_too_small', 'adapted', 'supported', 'tied', 'other') then cleaned.refusal_ground_text
            when cleaned.refusal_ground_text is not null then 'unmapped'
        end as refusal_ground,
        read_date(cleaned.completed_on_text) as completed_on_read,
        read_decimal(cleaned.incentive_paid_text) as incentive_paid_read,
        read_decimal(cleaned.removal_cost_text) as removal_cost_read,
        read_date(cleaned.paid_on_text) as paid_on_read,
        cleaned.officer_text as officer

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.bedrooms_before_read >= 0 and typed.bedrooms_before_read <= 12 then typed.bedrooms_before_read end as bedrooms_before,
        case when typed.bedrooms_after_read >= 0 and typed.bedrooms_after_read <= 12 then typed.bedrooms_after_read end as bedrooms_after,
        case when typed.applied_on_read >= typed.earliest_date and typed.applied_on_read <= typed.as_at then typed.applied_on_read end as applied_on,
        case when typed.decided_on_read >= typed.earliest_date and typed.decided_on_read <= typed.as_at then typed.decided_on_read end as decided_on,
        case when typed.completed_on_read >= typed.earliest_date and typed.completed_on_read <= typed.as_at then typed.completed_on_read end as completed_on,
        case when typed.incentive_paid_read >= 0 then typed.incentive_paid_read end as incentive_paid,
        case when typed.removal_cost_read >= 0 then typed.removal_cost_read end as removal_cost,
        case when typed.paid_on_read >= typed.earliest_date and typed.paid_on_read <= typed.as_at then typed.paid_on_read end as paid_on

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.move_ref,
    usable.move_kind,
    usable.household_ref,
    usable.application_ref,
    usable.tenancy_ref_from,
    usable.tenancy_ref_to,
    usable.direction,
    usable.other_landlord,
    usable.bedrooms_before,
    usable.bedrooms_after,
    usable.applied_on,
    usable.decided_on,
    usable.decision,
    usable.refusal_ground,
    usable.completed_on,
    usable.incentive_paid,
    usable.removal_cost,
    usable.paid_on,
    usable.officer,
    concat_ws(
        ';',
        case when usable.move_kind = 'unmapped' then 'flag R-GEN-005 move_kind' end,
        case when usable.direction = 'unmapped' then 'flag R-GEN-005 direction' end,
        case
            when usable.bedrooms_before is not null or usable.bedrooms_before_text is null then null
            when usable.bedrooms_before_read is null then 'wait R-GEN-003 bedrooms_before'
            else 'wait R-GEN-006 bedrooms_before'
        end,
        case
            when usable.bedrooms_after is not null or usable.bedrooms_after_text is null then null
            when usable.bedrooms_after_read is null then 'wait R-GEN-003 bedrooms_after'
            else 'wait R-GEN-006 bedrooms_after'
        end,
        case
            when usable.applied_on is not null or usable.applied_on_text is null then null
            when usable.applied_on_read is null then 'flag R-GEN-003 applied_on'
            when usable.applied_on_read < usable.earliest_date or usable.applied_on_read > usable.latest_date then 'flag R-GEN-008 applied_on'
            else 'flag R-GEN-006 applied_on'
        end,
        case
            when usable.decided_on is not null or usable.decided_on_text is null then null
            when usable.decided_on_read is null then 'flag R-GEN-003 decided_on'
            when usable.decided_on_read < usable.earliest_date or usable.decided_on_read > usable.latest_date then 'flag R-GEN-008 decided_on'
            else 'flag R-GEN-006 decided_on'
        end,
        case when usable.decision = 'unmapped' then 'flag R-GEN-005 decision' end,
        case when usable.refusal_ground = 'unmapped' then 'flag R-GEN-005 refusal_ground' end,
        case
            when usable.completed_on is not null or usable.completed_on_text is null then null
            when usable.completed_on_read is null then 'flag R-GEN-003 completed_on'
            when usable.completed_on_read < usable.earliest_date or usable.completed_on_read > usable.latest_date then 'flag R-GEN-008 completed_on'
            else 'flag R-GEN-006 completed_on'
        end,
        case
            when usable.incentive_paid is not null or usable.incentive_paid_text is null then null
            when usable.incentive_paid_read is null then 'flag R-GEN-003 incentive_paid'
            else 'flag R-GEN-006 incentive_paid'
        end,
        case
            when usable.removal_cost is not null or usable.removal_cost_text is null then null
            when usable.removal_cost_read is null then 'flag R-GEN-003 removal_cost'
            else 'flag R-GEN-006 removal_cost'
        end,
        case
            when usable.paid_on is not null or usable.paid_on_text is null then null
            when usable.paid_on_read is null then 'flag R-GEN-003 paid_on'
            when usable.paid_on_read < usable.earliest_date or usable.paid_on_read > usable.latest_date then 'flag R-GEN-008 paid_on'
            else 'flag R-GEN-006 paid_on'
        end,
        case when usable.move_ref is null then 'reject R-GEN-002 move_ref' end,
        case when usable.move_kind is null then 'flag R-GEN-004 move_kind' end,
        case when usable.bedrooms_before is null and usable.move_kind = 'downsizing' then 'wait R-GEN-004 bedrooms_before' end,
        case when usable.bedrooms_after is null and usable.move_kind = 'downsizing' then 'wait R-GEN-004 bedrooms_after' end,
        case when usable.decision is null and usable.decided_on is not null then 'wait R-GEN-004 decision' end,
        case when usable.refusal_ground is null and usable.decision = 'refused' then 'wait R-GEN-004 refusal_ground' end,
        case when completed_on < applied_on then 'reject R-MOV-001 completed_on' end,
        case when begins_as_test(usable.move_ref) then 'reject R-GEN-009 move_ref' end
    ) as problems

from usable
