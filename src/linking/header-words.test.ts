import { expect, test } from 'vitest';
import { roleByHeader } from './header-words.ts';

test('headers are understood in many spellings', () => {
  const spellings: Record<string, string> = {
    'given-name':
      'first_name Forename FORENAMES firstName given_name PRIMARY_NAME_FIRST first fname Vorname given_names',
    'family-name':
      'surname last_name LastName family-name PRIMARY_NAME_LAST sname Nachname nazwisko family_name Surname_1',
    'full-name':
      'name full_name FullName PRIMARY_NAME_FULL NATIVE_NAME_FULL first_and_surname suspect_name person client_name',
    'birth-date': 'dob D.O.B. DateOfBirth date_of_birth birth_date BIRTHDATE birthday DATE_OF_BIRTH dob_text',
    'birth-year': 'yob year_of_birth BirthYear',
    'birth-place': 'birth_place PlaceOfBirth pob birthplace country_of_birth',
    sex: 'sex gender Gender person_sex',
    postcode: 'postcode post_code postcode_fake POSTAL_CODE zip zip_code ADDR_POSTAL_CODE PostCode',
    phone: 'phone phone_number Telephone mobile tel_no PHONE_NUMBER contact_number phone1',
    email: 'email e-mail EMAIL_ADDRESS emailAddress mail',
    town: 'town city suburb ADDR_CITY post_town',
    address: 'address address_1 address_2 ADDR_FULL ADDR_LINE1 street home_address',
    'street-number': 'street_number house_no HouseNumber',
    document:
      'passport_number PASSPORT_NUMBER soc_sec_id ni_number NINO document_no nhs_number SSN_NUMBER DRIVERS_LICENSE_NUMBER health_no document',
    nationality: 'nationality Citizenship',
    alias: 'alias aliases known_as AKA nickname maiden_name other_names',
    id: 'id unique_id rec_id RECORD_ID record_id ref urn',
    source: 'source DATA_SOURCE agency source_dataset',
    online:
      'instagram Facebook tiktok_handle TwitterHandle social_media username website url facebook_account',
    plate: 'vrm number_plate vehicle_registration plate',
    'business-name': 'company_name business PRIMARY_NAME_ORG trading_name organisation',
    'company-number': 'company_number crn',
    account: 'iban account_number',
    occupation: 'occupation job_title profession',
    age: 'age approx_age age_years',
    answer: 'cluster ground_truth CLUSTER_ID truth',
    ignore: 'PHONE_TYPE ADDR_TYPE RECORD_TYPE PASSPORT_COUNTRY status title',
  };
  for (const [role, headers] of Object.entries(spellings)) {
    for (const header of headers.split(' ')) expect([header, roleByHeader(header)]).toEqual([header, role]);
  }
});
