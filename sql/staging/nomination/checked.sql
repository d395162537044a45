-- model:      staging.nomination_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.nomination_landed
-- definition: contract of the feed nomination (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.nomination_ref, landed.has_blanks) as nomination_ref_text,
        landed_text(landed.request_ref, landed.has_blanks) as request_ref_text,
        landed_text(landed.landlord, landed.has_blanks) as landlord_text,
        lower(landed_text(landed.landlord_type, landed.has_blanks)) as landlord_type_text,
        landed_text(landed.application_ref, landed.has_blanks) as application_ref_text,
        landed_text(landed.bedrooms, landed.has_blanks) as bedrooms_text,
        landed_text(landed.lettings_area, landed.has_blanks) as lettings_area_text,
        lower(landed_text(landed.rent_basis, landed.has_blanks)) as rent_basis_text,
        landed_text(landed.first_let_flag, landed.has_blanks) as first_let_flag_text,
        landed_text(landed.requested_on, landed.has_blanks) as requested_on_text,
        landed_text(landed.sent_on, landed.has_blanks) as sent_on_text,
        lower(landed_text(landed.outcome, landed.has_blanks)) as outcome_text,
        landed_text(landed.outcome_on, landed.has_blanks) as outcome_on_text,
        lower(landed_text(landed.reason, landed.has_blanks)) as reason_text,
        landed_text(landed.tenancy_start_on, landed.has_blanks) as tenancy_start_on_text

    from staging.nomination_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.nomination_ref_text as nomination_ref,
        cleaned.request_ref_text as request_ref,
        cleaned.landlord_text as landlord,
        case
            when cleaned.landlord_type_text in ('registered_provider', 'other_council', 'other_social') then cleaned.landlord_type_text
            when cleaned.landlord_type_text is not null then 'unmapped'
        end as landlord_type,
        cleaned.application_ref_text as application_ref,
        read_integer(cleaned.bedrooms_text) as bedrooms_read,
        cleaned.lettings_area_text as lettings_area,
        case
            when cleaned.rent_basis_text in ('social', 'affordable', 'london_affordable', 'rent_to_buy', 'london_living', 'intermediate', 'specified') then cleaned.rent_basis_text
            when cleaned.rent_basis_text is not null then 'unmapped'
        end as rent_basis,
        read_boolean(cleaned.first_let_flag_text) as first_let_flag,
        read_date(cleaned.requested_on_text) as requested_on_read,
        read_date(cleaned.sent_on_text) as sent_on_read,
        case
            when cleaned.outcome_text in ('let', 'rejected_by_landlord', 'refused_by_applicant', 'lapsed', 'withdrawn', 'pending') then cleaned.outcome_text
            when cleaned.outcome_text is not null then 'unmapped'
        end as outcome,
        read_date(cleaned.outcome_on_text) as outcome_on_read,
        case
            when cleaned.reason_text in ('arrears', 'conduct', 'affordability', 'local_connection', 'size', 'no_contact', 'age', 'support_need', 'other') then cleaned.reason_text
            when cleaned.reason_text is not null then 'unmapped'
        end as reason,
        read_date(cleaned.tenancy_start_on_text) as tenancy_start_on_read

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.bedrooms_read >= 0 and typed.bedrooms_read <= 12 then typed.bedrooms_read end as bedrooms,
        case when typed.requested_on_read >= typed.earliest_date and typed.requested_on_read <= typed.as_at then typed.requested_on_read end as requested_on,
        case when typed.sent_on_read >= typed.earliest_date and typed.sent_on_read <= typed.as_at then typed.sent_on_read end as sent_on,
        case when typed.outcome_on_read >= typed.earliest_date and typed.outcome_on_read <= typed.as_at then typed.outcome_on_read end as outcome_on,
        case when typed.tenancy_start_on_read >= typed.earliest_date and typed.tenancy_start_on_read <= typed.as_at + 28 then typed.tenancy_start_on_read end as tenancy_start_on

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.nomination_ref,
    usable.request_ref,
    usable.landlord,
    usable.landlord_type,
    usable.application_ref,
    usable.bedrooms,
    usable.lettings_area,
    usable.rent_basis,
    usable.first_let_flag,
    usable.requested_on,
    usable.sent_on,
    usable.outcome,
    usable.outcome_on,
    usable.reason,
    usable.tenancy_start_on,
    concat_ws(
        ';',
        case when usable.landlord_type = 'unmapped' then 'flag R-GEN-005 landlord_type' end,
        case
            when usable.bedrooms is not null or usable.bedrooms_text is null then null
            when usable.bedrooms_read is null then 'flag R-GEN-003 bedrooms'
            else 'flag R-GEN-006 bedrooms'
        end,
        case when usable.rent_basis = 'unmapped' then 'flag R-GEN-005 rent_basis' end,
        case when usable.first_let_flag is null and usable.first_let_flag_text is not null then 'flag R-GEN-003 first_let_flag' end,
        case
            when usable.requested_on is not null or usable.requested_on_text is null then null
            when usable.requested_on_read is null then 'flag R-GEN-003 requested_on'
            when usable.requested_on_read < usable.earliest_date or usable.requested_on_read > usable.latest_date then 'flag R-GEN-008 requested_on'
            else 'flag R-GEN-006 requested_on'
        end,
        case
            when usable.sent_on is not null or usable.sent_on_text is null then null
            when usable.sent_on_read is null then 'flag R-GEN-003 sent_on'
            when usable.sent_on_read < usable.earliest_date or usable.sent_on_read > usable.latest_date then 'flag R-GEN-008 sent_on'
            else 'flag R-GEN-006 sent_on'
        end,
        case when usable.outcome = 'unmapped' then 'flag R-GEN-005 outcome' end,
        case
            when usable.outcome_on is not null or usable.outcome_on_text is null then null
            when usable.outcome_on_read is null then 'wait R-GEN-003 outcome_on'
            when usable.outcome_on_read < usable.earliest_date or usable.outcome_on_read > usable.latest_date then 'flag R-GEN-008 outcome_on'
            else 'wait R-GEN-006 outcome_on'
        end,
        case when usable.reason = 'unmapped' then 'flag R-GEN-005 reason' end,
        case
            when usable.tenancy_start_on is not null or usable.tenancy_start_on_text is null then null
            when usable.tenancy_start_on_read is null then 'wait R-GEN-003 tenancy_start_on'
            when usable.tenancy_start_on_read < usable.earliest_date or usable.tenancy_start_on_read > usable.latest_date then 'flag R-GEN-008 tenancy_start_on'
            else 'wait R-GEN-006 tenancy_start_on'
        end,
        case when usable.nomination_ref is null then 'reject R-GEN-002 nomination_ref' end,
        case when usable.landlord is null then 'wait R-GEN-004 landlord' end,
        case when usable.landlord_type is null then 'flag R-GEN-004 landlord_type' end,
        case when usable.application_ref is null and usable.sent_on is not null then 'wait R-GEN-004 application_ref' end,
        case when usable.outcome_on is null and usable.outcome in ('let', 'rejected_by_landlord', 'refused_by_applicant', 'lapsed', 'withdrawn') then 'wait R-GEN-004 outcome_on' end,
        case when usable.reason is null and usable.outcome = 'rejected_by_landlord' then 'wait R-GEN-004 reason' end,
        case when usable.tenancy_start_on is null and usable.outcome = 'let' then 'wait R-GEN-004 tenancy_start_on' end,
        case when sent_on < requested_on then 'reject R-NOM-001 sent_on' end,
        case when outcome_on < sent_on then 'reject R-NOM-002 outcome_on' end,
        case when begins_as_test(usable.nomination_ref) then 'reject R-GEN-009 nomination_ref' end
    ) as problems

from usable
