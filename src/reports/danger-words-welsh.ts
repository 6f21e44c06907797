/**
 * Welsh, in the forms that its mutations make: `cyllell` is written `chyllell` after `â`. `Gwn` alone is also "I know",
 * and `lladd gwair` is to mow hay, so neither stands alone.
 */
export const welshDangerWords = {
  lang: 'cy',
  from: '2026-11-23',
  phrases: [
    'helpwch fi, helpwch ni, helpa fi, achubwch fi, achubwch ni, achuba fi, plis helpwch, sgrechian am help',
    'gweiddi am help, yn sgrechian',
    'cael ei guro, cael ei churo, cael eu curo, cael fy nghuro, yn ei guro, yn ei churo, yn eu curo, yn fy nghuro',
    'yn ei tharo, yn ei daro, yn eu taro, yn fy nharo',
    'gyda gwn, gwn ganddo, gwn ganddi, gwn ganddyn, mae gwn, dryll, ddryll, chyllell, cyllell gan, cyllell ganddo',
    'cyllell ganddi, cyllell ganddyn, mae cyllell',
    "lladd hi, ladd hi, lladd fi, ladd fi, ei ladd, ei lladd, eu lladd, fy lladd, ein lladd, i'n lladd, i'm lladd",
    'bygwth lladd, mynd i ladd',
    'trywanu, drywanu, thrywanu, nhrywanu, yn gwaedu, anymwybodol, ddim yn anadlu, methu anadlu, methu ag anadlu',
    'alla i ddim anadlu, ni allaf anadlu',
    'cael ei threisio, cael ei dreisio, cael eu treisio, cael fy nhreisio, yn ei threisio, yn fy nhreisio',
    'yn treisio',
    'ymosod arni, ymosod arno, ymosod arna, ymosod arnaf, ymosod arnyn, ymosod arnom, ymosod arnon',
    "fy nghloi, wedi'i chloi, wedi ei chloi, eu cloi i mewn, fy nghaethiwo, ei chaethiwo, yn erbyn ei hewyllys",
    'yn erbyn ei ewyllys, yn erbyn eu hewyllys, yn erbyn fy ewyllys',
    "wedi'i chlymu, wedi'i glymu, wedi'u clymu, wedi ei chlymu, wedi ei glymu, wedi eu clymu, fy nghlymu",
    'mewn cadwyni, mewn cadwynau, yng nghist y car, ym mŵt y car',
    'mewn perygl nawr, mewn perygl rŵan, mewn perygl ar hyn o bryd, digwydd nawr, digwydd rŵan',
    'digwydd ar hyn o bryd',
    'hunanladdiad, lladd fy hun, ladd fy hun, lladd ei hun, ladd ei hun, diwedd ar fy mywyd, gorddos',
  ].flatMap((theme) => theme.split(', ')),
};
