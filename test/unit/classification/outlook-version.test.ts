import { describe, expect, it } from 'vitest';
import { clientProduct } from '../../../core/classification/outlook-version.ts';

describe('clientProduct', () => {
  it.each([
    ['11.0.8326.0', '2003'],
    ['12.0.6691.5000', '2007'],
    ['14.0.7116.5000', '2010'],
    ['14.7116.5000', '2010'],
    ['15.0.4569.1503', '2013'],
    ['16.0.4266.1001', '2016'],
    ['17.0.1.1', '2016'],
    ['6.5.8353.0', 'MAPI/CDO'],
    ['MAPI/CDO 1.2.1', 'MAPI/CDO'],
    ['14', '2010'],
    ['2010', '2010'],
    ['Outlook 2003 SP3', '2003'],
    ['Microsoft Outlook 2007', '2007'],
    ['Outlook 2010 (14.0.7116)', '2010'],
    ['Outlook 2019', '2016'],
    ['Microsoft 365', '2016'],
    ['OUTLOOK 15.0', '2013'],
  ])('of %s is %s', (version, product) => {
    expect(clientProduct(version)).toBe(product);
  });

  it.each([[null], [''], ['unknown'], ['10.0.6515.0'], ['7116.5000'], ['13.1']])('of %s is not known', (version) => {
    expect(clientProduct(version)).toBeNull();
  });
});
